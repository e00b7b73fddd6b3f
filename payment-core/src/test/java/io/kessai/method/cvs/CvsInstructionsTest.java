package io.kessai.method.cvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.NextAction.Instructions;
import io.kessai.method.NextAction.Instructions.Item;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CVS-1: the consumer is shown what is needed to pay at the store. */
class CvsInstructionsTest {

  @Test
  void theyHoldStoreNumberSlipAndDueTimeInThisOrder() throws Json.Unreadable {
    Instructions shown = instructions("sej", "23:30", "https://slip.example/1").orElseThrow();

    assertThat(shown.items())
        .extracting(Item::name)
        .containsExactly("store", "receiptNumber", "slipUrl", "due");
    assertThat(shown.items())
        .extracting(Item::value)
        .containsExactly(
            "セブン-イレブン (7-Eleven)", "1234567890123", "https://slip.example/1", "2026/11/05 23:30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "javascript:alert(1)", "not an address"})
  void aSlipThatIsNoWebAddressIsLeftOut(String slip) throws Json.Unreadable {
    assertThat(instructions("sej", null, slip).orElseThrow().items())
        .extracting(Item::name)
        .containsExactly("store", "receiptNumber", "due");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sej", "famima", "econ", "lawson", "other"})
  void everyStoreSaysHowToPayThereInBothLanguages(String store) throws Json.Unreadable {
    assertThat(instructions(store, null, "").orElseThrow().notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.english()).endsWith(".").containsPattern("[a-z]{3}");
              assertThat(note.japanese()).endsWith("。").containsPattern("\\p{IsHiragana}{3}");
            });
  }

  private static Optional<Instructions> instructions(String store, String time, String slip)
      throws Json.Unreadable {
    CvsDetails details =
        new CvsDetails(store, "山田", "太郎", null, "03-0000-0000", "2026-11-05", time, null, null);
    String answer =
        "{\"result\":{\"mstatus\":\"success\",\"receiptNo\":\"1234567890123\",\"haraikomiUrl\":\"%s\"}}"
            .formatted(slip);
    return CvsInstructions.of(details, GatewayAnswer.read(answer, Instant.EPOCH));
  }
}

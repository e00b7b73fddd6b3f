package io.kessai.order.parked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code CARD-1}: what operators are shown of a record holds nothing that must not be kept. */
class ShownTest {
  /** A test card's number, which no issuer gave out. */
  private static final String CARD = "4111111111111111";

  @Test
  void membersThatAFactMayNotKeepAreRemovedHoweverDeepTheyAre() {
    String text =
        shown(
            """
            {"id":"n-1","fields":{"cardNumber":"123","result":"success","tel":"0312345678"},
             "more":[{"securityCode":987,"amount":1200}],"address":{"city":"Chiyoda"}}
            """);

    assertThat(text)
        .contains("\"id\":\"n-1\"", "\"result\":\"success\"", "\"amount\":1200")
        .doesNotContain("123\"", "0312345678", "987", "Chiyoda");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"memo1\":\"" + CARD + "\"}",
        "{\"says\":\"card " + CARD + " was\"}",
        "{\"" + CARD + "\":1}",
        "{\"number\":" + CARD + "}",
        "not JSON " + CARD,
        "not JSON 4111 1111 1111 1111.",
        "not JSON 4111-1111-1111-1111",
      })
  void aCardNumberIsRemovedWhereverItStands(String text) {
    assertThat(shown(text)).doesNotContain("1111").contains("(removed)");
  }

  @Test
  void otherNumbersStay() {
    assertThat(shown("order 4111111111111112 of 20260101000000"))
        .isEqualTo("order 4111111111111112 of 20260101000000");
  }

  @Test
  void membersOfWhatIsNoJsonAreRemovedToo() {
    String text =
        shown(
            "{\"id\":\"n-1\",\"fields\":{\"token\":\"abc def\",\"mail\":\"a@b.example\" & tel=03");

    assertThat(text).contains("n-1").doesNotContain("abc", "a@b.example", "03");
  }

  @Test
  void bytesThatAreNoTextDoNoHarm() {
    Shown shown = Shown.of(new byte[] {(byte) 0x83, 0x00, 'a'});

    assertThat(shown.text()).isEqualTo("\ufffd\ufffda");
  }

  @Test
  void aLongTextIsCutAndSaysSo() {
    Shown shown = Shown.of("a".repeat(1_000_000).getBytes(UTF_8));

    assertThat(shown.text()).hasSize(10_000);
    assertThat(shown.truncated()).isTrue();
  }

  private static String shown(String text) {
    return Shown.of(text.getBytes(UTF_8)).text();
  }
}

package io.kessai.simulator.card;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CardDecisionTest extends CardOrders {

  @ParameterizedTest
  @CsvSource({"9101, AG91", "9102, AG48"})
  void amountsThatAreDeclined(String amount, String code) {
    JsonNode result = Mdk.authorize(orderId, amount);

    assertThat(result.path("mstatus").asText()).isEqualTo("failure");
    assertThat(code(result)).isEqualTo(code);
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
    assertDetail("", 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({"4000000000000002, AG48", "4000000000009995, AG91"})
  void cardsThatAreDeclined(String card, String code) {
    JsonNode result = followUp("Authorize", "amount", "100", "payNowIdParam", paidBy(card));

    assertThat(code(result)).isEqualTo(code);
  }

  @Test
  void retryApprovesWhatWasPending() {
    JsonNode held = Mdk.authorize(orderId, "9103");
    assertThat(held.path("mstatus").asText()).isEqualTo("pending");
    assertDetail("ap", 0, 0, 0);

    JsonNode result = followUp("Retry");

    assertThat(result.path("mstatus").asText()).isEqualTo("success");
    assertDetail("a", 9103, 0, 0);
  }

  @Test
  void retryMayDeclineWhatWasPending() {
    Mdk.authorize(orderId, "9104");

    JsonNode result = followUp("Retry");

    assertThat(result.path("mstatus").asText()).isEqualTo("failure");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
    assertThat(Mdk.book(orderId).path("order").path("money").path("authorized").asLong()).isZero();
  }

  @Test
  void retryOfWhatIsNotPendingIsRefused() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Retry");

    assertThat(code(result)).isEqualTo("NH02");
  }

  @Test
  void pendingOrderCannotBeCaptured() {
    Mdk.authorize(orderId, "9103");

    JsonNode result = followUp("Capture");

    assertThat(code(result)).isEqualTo("NH02");
  }

  @ParameterizedTest
  @CsvSource({"Capture, 9301, a", "Cancel, 9302, ac"})
  void amountsThatFollowUpsRefuse(String command, String amount, String detail) {
    followUp(
        "Authorize",
        "amount",
        "20000",
        "withCapture",
        Boolean.toString(command.equals("Cancel")),
        "payNowIdParam",
        paidBy(Mdk.VISA));

    JsonNode result = followUp(command, "amount", amount);

    assertThat(code(result)).isEqualTo("AG91");
    assertThat(Mdk.book(orderId).path("order").path("successDetailTxnType").asText())
        .isEqualTo(detail);
  }
}

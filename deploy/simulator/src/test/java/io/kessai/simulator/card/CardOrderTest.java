package io.kessai.simulator.card;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CardOrderTest {

  private final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  private JsonNode followUp(String command, Object... params) {
    Object[] all = new Object[params.length + 2];
    all[0] = "orderId";
    all[1] = orderId;
    System.arraycopy(params, 0, all, 2, params.length);
    return command(command, "card", all);
  }

  private void authorizeWithCapture() {
    followUp(
        "Authorize", "amount", "100", "withCapture", "true", "payNowIdParam", paidBy(Mdk.VISA));
  }

  private void assertDetail(String detail, long authorized, long captured, long refunded) {
    JsonNode order = Mdk.book(orderId).path("order");
    assertThat(order.path("successDetailTxnType").asText()).isEqualTo(detail);
    assertThat(order.path("money"))
        .isEqualTo(
            Mdk.read(
                "{\"authorized\":%d,\"captured\":%d,\"refunded\":%d}"
                    .formatted(authorized, captured, refunded)));
  }

  private static String code(JsonNode result) {
    return result.path("vResultCode").asText().substring(0, 4);
  }

  @Test
  void authorisationPromisesMoney() {
    JsonNode result = Mdk.authorize(orderId, "100");

    assertThat(result.path("vResultCode").asText()).isEqualTo("A001000000000000");
    assertThat(result.path("reqCardNumber").asText()).isEqualTo("411111********11");
    assertThat(result.path("resAuthCode").asText()).matches("[0-9]{6}");
    assertDetail("a", 100, 0, 0);
  }

  @Test
  void authorisationWithCaptureMovesMoney() {
    authorizeWithCapture();

    assertDetail("ac", 100, 100, 0);
  }

  @Test
  void captureMayBeForLess() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Capture", "amount", "60");

    assertThat(code(result)).isEqualTo("A001");
    assertDetail("pa", 100, 60, 0);
  }

  @Test
  void captureWithoutAmountIsForAll() {
    Mdk.authorize(orderId, "100");

    followUp("Capture");

    assertDetail("pa", 100, 100, 0);
  }

  @Test
  void captureForMoreIsAnInputError() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Capture", "amount", "101");

    assertThat(code(result)).isEqualTo("AC91");
    assertDetail("a", 100, 0, 0);
  }

  @Test
  void secondCaptureIsRefused() {
    Mdk.authorize(orderId, "100");
    followUp("Capture", "amount", "60");

    JsonNode result = followUp("Capture", "amount", "40");

    assertThat(code(result)).isEqualTo("NH02");
    assertDetail("pa", 100, 60, 0);
    assertThat(Mdk.executed(orderId, "Capture")).isEqualTo(1);
  }

  @Test
  void cancelOnTheSameDayVoidsAnAuthorisation() {
    Mdk.authorize(orderId, "100");

    followUp("Cancel");

    assertDetail("va", 0, 0, 0);
  }

  @Test
  void cancelOnALaterDayReturnsAnAuthorisation() {
    Mdk.authorize(orderId, "100");
    Mdk.advance(Duration.ofDays(1));

    followUp("Cancel");

    assertDetail("rad", 0, 0, 0);
  }

  @Test
  void cancelOfPartOfAnAuthorisationIsRefused() {
    Mdk.authorize(orderId, "100");

    JsonNode result = followUp("Cancel", "amount", "40");

    assertThat(code(result)).isEqualTo("NH02");
    assertDetail("a", 100, 0, 0);
  }

  @Test
  void cancelOfPartRefundsIt() {
    authorizeWithCapture();

    followUp("Cancel", "amount", "40");

    assertDetail("race", 100, 100, 40);
  }

  @Test
  void cancelOfTheRestRefundsAll() {
    authorizeWithCapture();
    followUp("Cancel", "amount", "40");

    followUp("Cancel");

    assertDetail("racd", 100, 100, 100);
  }

  @Test
  void cancelOfMoreThanIsLeftIsAnInputError() {
    authorizeWithCapture();
    followUp("Cancel", "amount", "40");

    JsonNode result = followUp("Cancel", "amount", "61");

    assertThat(code(result)).isEqualTo("AC91");
    assertDetail("race", 100, 100, 40);
  }

  @ParameterizedTest
  @CsvSource({"0, vpa", "1, rpad"})
  void cancelOfACaptureIsAVoidOrAReturnByItsDay(int days, String detail) {
    Mdk.authorize(orderId, "100");
    followUp("Capture");
    Mdk.advance(Duration.ofDays(days));

    followUp("Cancel");

    assertDetail(detail, 100, 100, 100);
  }

  @Test
  void cancelledOrderCannotBeCancelledAgain() {
    authorizeWithCapture();
    followUp("Cancel");

    JsonNode result = followUp("Cancel");

    assertThat(code(result)).isEqualTo("NH02");
    assertDetail("vac", 100, 100, 100);
  }

  @Test
  void authorisationExpires() {
    Mdk.authorize(orderId, "100");

    Mdk.advance(Duration.ofDays(60));

    assertDetail("ax", 0, 0, 0);
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
    assertThat(code(followUp("Capture"))).isEqualTo("NH02");
  }

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

  @Test
  void reauthorisationUsesTheCardOfAnEarlierOrder() {
    Mdk.authorize(orderId, "100");
    String again = newOrderId();

    JsonNode result =
        command(
            "ReAuthorize", "card", "orderId", again, "originalOrderId", orderId, "amount", "250");

    assertThat(code(result)).isEqualTo("A001");
    assertThat(result.path("reqCardNumber").asText()).isEqualTo("411111********11");
    assertThat(Mdk.found(again).path("lastSuccessTxnType").asText()).isEqualTo("ReAuthorize");
  }

  @Test
  void reauthorisationOfAnUnknownOrderIsRefused() {
    JsonNode result =
        command(
            "ReAuthorize",
            "card",
            "orderId",
            orderId,
            "originalOrderId",
            newOrderId(),
            "amount",
            "250");

    assertThat(code(result)).isEqualTo("NH92");
  }

  @Test
  void cardNumberInACommandIsRefusedAndKeptNowhere() {
    JsonNode result =
        followUp("Authorize", "amount", "100", "cardNumber", Mdk.VISA, "cardExpire", "12/40");

    assertThat(code(result)).isEqualTo("AC91");
    assertThat(result.toString()).doesNotContain(Mdk.VISA);
    assertThat(Mdk.get("/simulator/books").body()).doesNotContain(Mdk.VISA);
  }

  @Test
  void booksKeepNoCardNumber() {
    Mdk.authorize(orderId, "100");

    String books = Mdk.get("/simulator/books").body();

    assertThat(books).contains("411111********11").doesNotContain(Mdk.VISA);
  }
}

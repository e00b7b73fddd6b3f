package io.kessai.simulator.paypal;

import static io.kessai.simulator.Mdk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PaymentTest extends PaypalJourney {

  @Test
  void doAuthorizesAndTellsNobody() {
    JsonNode done = pay("Authorize", "1000");

    assertThat(code(done)).isEqualTo("L001000000000000");
    assertThat(done.path("orderId").asText()).isEqualTo(orderId);
    assertThat(done.path("feeAmount").asText()).isEqualTo("36");
    assertThat(done.path("centerAuthId").asText()).hasSize(17);
    assertThat(money()).isEqualTo("1000/0/0");
    assertThat(order().path("successDetailTxnType").asText()).isEqualTo("do_authorize");
    assertThat(notices()).isEmpty();
  }

  @Test
  void doWithCaptureTakesTheMoneyAndTellsSoQuickly() {
    pay("Capture", "1000");

    assertThat(money()).isEqualTo("1000/1000/0");
    JsonNode told = notices().get(0).path("fields");
    assertThat(told.path("txnType").asText()).isEqualTo("Capture");
    assertThat(told.path("mstatus").asText()).isEqualTo("success");
    assertThat(told.path("amount").asText()).isEqualTo("1000");
    assertThat(lastRow().path("txnFixed").asText()).isEqualTo("0");
  }

  @Test
  void doIsDoneOnce() {
    JsonNode announced = set("Capture", "1000");
    String payer = approve();
    complete("Capture", announced, payer);

    JsonNode again = complete("Capture", announced, payer);

    assertThat(code(again)).startsWith("NH02");
    assertThat(money()).isEqualTo("1000/1000/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIMU000000000", "NOBODY"})
  void doNeedsThePayerWhoApproved(String payer) {
    JsonNode announced = set("Capture", "1000");
    approve();

    assertThat(code(complete("Capture", announced, payer))).startsWith("LG93");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void captureInPartThenRefundInParts() {
    pay("Authorize", "1000");

    JsonNode captured = capture("700");
    JsonNode refunded = refund("200");
    refund("500");

    assertThat(status(captured)).isEqualTo("success");
    assertThat(refunded.path("refundAmount").asText()).isEqualTo("200");
    assertThat(refunded.path("netRefundAmount").asText()).isEqualTo("193");
    assertThat(money()).isEqualTo("1000/700/700");
    assertThat(code(refund("1"))).startsWith("NH02");
    assertThat(code(capture("300"))).startsWith("NH02");
  }

  @Test
  void cancelGivesAnAuthorisationUpButNoCapture() {
    pay("Authorize", "1000");

    assertThat(status(command("Cancel", "paypal", "orderId", orderId))).isEqualTo("success");
    assertThat(money()).isEqualTo("0/0/0");
    assertThat(code(command("Cancel", "paypal", "orderId", orderId))).startsWith("NH02");
  }

  @Test
  void anAuthorisationLapses() {
    pay("Authorize", "1000");

    Mdk.advance(Duration.ofDays(29));

    assertThat(order().path("orderStatus").asText()).isEqualTo("expired");
    assertThat(code(capture("1000"))).startsWith("NH02");
  }

  @Test
  void magicAmountsRefuse() {
    assertThat(code(set("Authorize", "9102"))).startsWith("LG91");
    assertThat(order().path("orderStatus").asText()).isEqualTo("error");
  }

  @Test
  void magicAmountRefusesThePayer() {
    assertThat(code(pay("Capture", "9101"))).startsWith("LG91");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void magicAmountsRefuseCaptureAndRefund() {
    pay("Authorize", "10000");
    assertThat(code(capture("9301"))).startsWith("LG91");
    capture("10000");

    assertThat(code(refund("9302"))).startsWith("LG91");
    assertThat(money()).isEqualTo("10000/10000/0");
  }

  @Test
  void whatPayPalReviewsIsDoneLater() {
    assertThat(status(pay("Capture", "9103"))).isEqualTo("pending");
    assertThat(order().path("orderStatus").asText()).isEqualTo("pending");

    Mdk.advance(Duration.ofMinutes(10));

    await().untilAsserted(() -> assertThat(money()).isEqualTo("9103/9103/0"));
    assertThat(order().path("orderStatus").asText()).isEqualTo("end");
    assertThat(notices()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1000,success,1", "9401,failure,0", "9402,pending,0"})
  void theStatementIsMatchedDaysLater(String amount, String says, String fixed) {
    pay("Capture", amount);

    Mdk.advance(Duration.ofDays(3));

    await().untilAsserted(() -> assertThat(notices()).hasSize(2));
    assertThat(notices().get(1).path("fields").path("mstatus").asText()).isEqualTo(says);
    assertThat(lastRow().path("txnFixed").asText()).isEqualTo(fixed);
  }

  @Test
  void aStatementCanBeMadeToCome() {
    pay("Capture", "1000");

    int status =
        Mdk.post("/simulator/paypal/demo/" + orderId + "/statement/success", "application/json", "")
            .statusCode();

    assertThat(status).isEqualTo(200);
    assertThat(notices()).hasSize(2);
    assertThat(lastRow().path("txnFixed").asText()).isEqualTo("1");
  }

  private JsonNode lastRow() {
    JsonNode rows = order().path("transactionInfos").path("transactionInfo");
    return rows.get(rows.size() - 1).path("properTransactionInfo");
  }

  private JsonNode capture(String amount) {
    return command("Capture", "paypal", "orderId", orderId, "action", "capture", "amount", amount);
  }

  private JsonNode refund(String amount) {
    return command("Refund", "paypal", "orderId", orderId, "amount", amount);
  }
}

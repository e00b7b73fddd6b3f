package io.kessai.simulator.alipay;

import static io.kessai.simulator.Mdk.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.kessai.simulator.entry.EntryJourney;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AlipayTest extends EntryJourney {

  @Test
  void consumerLogsInAndIsAskedInYuan() {
    JsonNode applied = apply("12345", "CNY");

    String login = post(path(applied), "charset=UTF-8").body();
    String page = post(path(applied) + "/log-in", "").body();

    assertThat(login).contains("ログイン", "Log in", "width=device-width");
    assertThat(page).contains("支払う", "Pay", "123.45 元", "茶碗");
  }

  @Test
  void payingCapturesAtOnceAndGoesBackWithWhatProvesItsOriginOnly() {
    apply("1500", "JPY");

    JsonNode carried = does("alipay", "pay");

    assertThat(carried.path("uri").asText()).isEqualTo("http://127.0.0.1:1/done");
    JsonNode parameters = carried.path("parameters");
    assertThat(parameters.path("mstatus").asText()).isEqualTo("success");
    assertThat(parameters.path("settleCurrency").asText()).isEqualTo("JPY");
    assertMadeByThePaymentServer(parameters.path("authInfo").asText());
    assertThat(detail()).isEqualTo("payment");
    assertThat(money()).isEqualTo("1500/1500/0");
    assertThat(notice(0).path("txnType").asText()).isEqualTo("Authorize");
    assertThat(notice(0).has("amount")).isFalse();
  }

  @Test
  void failingGoesBackToTheOtherAddress() {
    apply("1500", "JPY");

    JsonNode carried = does("alipay", "fail");

    assertThat(carried.path("uri").asText()).isEqualTo("http://127.0.0.1:1/failed");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
    assertThat(notice(0).path("mstatus").asText()).isEqualTo("failure");
  }

  @Test
  void whoLeavesMayLogInAgainAndPayUntilHalfAnHourAfterTheFirstTime() {
    JsonNode applied = apply("1500", "JPY");
    Mdk.advance(Duration.ofMinutes(29));
    post(path(applied) + "/log-in", "");
    assertThat(post(path(applied) + "/answer", "answer=leave").body()).contains(path(applied));

    Mdk.advance(Duration.ofMinutes(29));

    assertThat(Mdk.get(path(applied)).body()).contains("Log in");
    assertThat(does("alipay", "log-in").path("uri").asText()).isEmpty();
    assertThat(does("alipay", "pay").path("parameters").path("mstatus").asText())
        .isEqualTo("success");
  }

  @Test
  void loggingInAgainGivesNoMoreTime() {
    apply("1500", "JPY");
    does("alipay", "log-in");
    Mdk.advance(Duration.ofMinutes(20));
    does("alipay", "log-in");

    Mdk.advance(Duration.ofMinutes(10));

    assertThat(does("alipay", "pay").path("uri").asText()).isEmpty();
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void whoNeverLogsInRunsOutOfTimeToo() {
    apply("1500", "JPY");

    Mdk.advance(Duration.ofMinutes(30));

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
  }

  @Test
  void refundIsAskedForThenCarriedOutThenTold() {
    apply("1500", "JPY");
    does("alipay", "pay");

    JsonNode refunded = refund("500");

    assertThat(refunded.path("balance").asText()).isEqualTo("1000");
    assertThat(detail()).isEqualTo("refund_request");
    Mdk.advance(Duration.ofSeconds(1));
    await().untilAsserted(() -> assertThat(detail()).isEqualTo("refund"));
    await().untilAsserted(() -> assertThat(notice(1).path("txnType").asText()).isEqualTo("Refund"));
    assertThat(money()).isEqualTo("1500/1500/500");
  }

  @Test
  void someRefundsFailAfterwards() {
    apply("20000", "JPY");
    does("alipay", "pay");

    JsonNode refunded = refund("9304");

    assertThat(refunded.path("mstatus").asText()).isEqualTo("success");
    Mdk.advance(Duration.ofSeconds(1));
    await()
        .untilAsserted(() -> assertThat(notice(1).path("vResultCode").asText()).startsWith("WG94"));
    assertThat(money()).isEqualTo("20000/20000/0");
  }

  @Test
  void someAmountsDecide() {
    assertThat(code(apply("9102", "JPY"))).startsWith("WG92");
  }

  @Test
  void someAmountsAreDeclinedByAlipay() {
    apply("9101", "JPY");

    does("alipay", "pay");

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
    assertThat(notice(0).path("vResultCode").asText()).startsWith("WG91");
  }

  @Test
  void someRefundsAreRefused() {
    apply("20000", "JPY");
    does("alipay", "pay");

    assertThat(code(refund("9303"))).startsWith("WG93");
    assertThat(code(refund("20001"))).startsWith("WC91");
    assertThat(money()).isEqualTo("20000/20000/0");
  }

  @Test
  void refundOfWhatWasNotPaidIsRefused() {
    apply("1500", "JPY");

    assertThat(code(refund("1500"))).startsWith("NH02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"currency", "successUrl", "errorUrl", "commodityName", "amount"})
  void aMissingMemberIsAnInputError(String member) {
    Map<String, Object> params = wanted("100", "JPY");
    params.remove(member);

    assertThat(code(Mdk.result(Mdk.send("Authorize", "alipay", params).body()))).startsWith("WC91");
  }

  @ParameterizedTest
  @CsvSource({"99,CNY", "5000001,CNY", "100,USD"})
  void anAmountOutOfBoundsIsAnInputError(String amount, String currency) {
    assertThat(code(apply(amount, currency))).startsWith("WC91");
  }

  private JsonNode refund(String amount) {
    return command("Refund", "alipay", "orderId", orderId, "amount", amount, "reason", "返金");
  }

  private JsonNode apply(String amount, String currency) {
    return Mdk.result(Mdk.send("Authorize", "alipay", wanted(amount, currency)).body());
  }

  private Map<String, Object> wanted(String amount, String currency) {
    return Mdk.params(
        "orderId", orderId,
        "amount", amount,
        "currency", currency,
        "payType", "0",
        "withCapture", "true",
        "successUrl", "http://127.0.0.1:1/done",
        "errorUrl", "http://127.0.0.1:1/failed",
        "commodityName", "有田焼の茶碗");
  }
}

package io.kessai.simulator.upop;

import static io.kessai.simulator.Mdk.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.kessai.simulator.entry.EntryJourney;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UpopTest extends EntryJourney {

  private static final String RETURN = "http://127.0.0.1:1/return";

  @Test
  void applicationHandsOutAFormThatSubmitsItself() {
    JsonNode applied = apply("100", false);

    assertThat(applied.path("entryForm").asText())
        .startsWith("<!DOCTYPE html>")
        .contains("onload", "submit()");
    assertThat(detail()).isEqualTo("a0");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("initial");
  }

  @Test
  void consumerIsAskedOnAPageInTwoLanguages() {
    HttpResponse<String> page = post(path(apply("12300", false)), "charset=UTF-8");

    assertThat(page.body()).contains("支払う", "Pay", "¥12,300", "width=device-width");
  }

  @Test
  void payingGoesBackWithWhatProvesItsOriginOnly() {
    HttpResponse<String> back = post(path(apply("100", false)) + "/answer", "answer=pay");

    assertThat(back.body()).contains("action=\"" + RETURN + "\"", "name=\"authInfo\"");
    JsonNode carried = does("upop", "pay");
    assertThat(carried.path("method").asText()).isEqualTo("POST");
    assertThat(carried.path("uri").asText()).isEqualTo(RETURN);
    JsonNode parameters = carried.path("parameters");
    assertThat(parameters.path("mstatus").asText()).isEqualTo("success");
    assertThat(parameters.path("orderId").asText()).isEqualTo(orderId);
    assertThat(parameters.path("settleCurrency").asText()).isEqualTo("392");
    assertMadeByThePaymentServer(parameters.path("authInfo").asText());
  }

  @ParameterizedTest
  @CsvSource({"false,a,100/0/0", "true,ac,100/100/0"})
  void payingIsToldOnce(boolean withCapture, String type, String money) {
    apply("100", withCapture);

    does("upop", "pay");
    does("upop", "fail");

    assertThat(detail()).isEqualTo(type);
    assertThat(money()).isEqualTo(money);
    assertThat(Mdk.book(orderId).path("notices")).hasSize(1);
    assertThat(notice(0).path("txnType").asText()).isEqualTo("Authorize");
    assertThat(notice(0).path("mstatus").asText()).isEqualTo("success");
    assertThat(notice(0).path("settleAmount").asText()).isEqualTo("100");
    assertThat(notice(0).path("settleRate").asText()).isEqualTo("null");
    assertThat(notice(0).has("custTxn")).isFalse();
  }

  @Test
  void timesOfTheCompanyAreChinas() {
    apply("100", false);
    does("upop", "pay");

    JsonNode captured = command("Capture", "upop", "orderId", orderId, "amount", "100");

    long japan = Long.parseLong(captured.path("txnDatetimeJp").asText().substring(8, 10));
    long china = Long.parseLong(captured.path("txnDatetimeCn").asText().substring(8, 10));
    assertThat((japan - china + 24) % 24).isEqualTo(1);
    assertThat(notice(1).path("traceTime").asText())
        .isEqualTo(captured.path("txnDatetimeCn").asText().substring(4));
  }

  @Test
  void failingLeavesNoMoney() {
    apply("100", true);

    JsonNode carried = does("upop", "fail");

    assertThat(carried.path("parameters").path("mstatus").asText()).isEqualTo("failure");
    assertThat(detail()).isEqualTo("acx");
    assertThat(notice(0).path("mstatus").asText()).isEqualTo("failure");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void leavingTellsNobodyAndAllowsComingBack() {
    JsonNode applied = apply("100", false);

    HttpResponse<String> page = post(path(applied) + "/answer", "answer=leave");

    assertThat(page.body()).contains("You left", path(applied));
    assertThat(does("upop", "leave").path("uri").asText()).isEmpty();
    assertThat(Mdk.book(orderId).path("notices")).isEmpty();
    assertThat(Mdk.get(path(applied)).body()).contains("支払う");
  }

  @Test
  void timeToPayRunsOut() {
    JsonNode applied = apply("100", false);

    Mdk.advance(Duration.ofMinutes(30));

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
    assertThat(post(path(applied) + "/answer", "answer=pay").body())
        .contains("time to pay is over");
    assertThat(money()).isEqualTo("0/0/0");
  }

  @Test
  void authorisationRunsOut() {
    apply("100", false);
    does("upop", "pay");

    Mdk.advance(Duration.ofDays(30));

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("expired");
    assertThat(code(command("Capture", "upop", "orderId", orderId, "amount", "100")))
        .startsWith("NH02");
  }

  @Test
  void capturedInPartThenRefundedInParts() {
    apply("100", false);
    does("upop", "pay");

    JsonNode captured = command("Capture", "upop", "orderId", orderId, "amount", "60");
    JsonNode first = command("Refund", "upop", "orderId", orderId, "amount", "20");
    JsonNode rest = command("Refund", "upop", "orderId", orderId, "amount", "40");

    assertThat(captured.path("capturedAmount").asText()).isEqualTo("60");
    assertThat(first.path("remainingAmount").asText()).isEqualTo("40");
    assertThat(rest.path("remainingAmount").asText()).isEqualTo("0");
    assertThat(detail()).isEqualTo("pard");
    assertThat(money()).isEqualTo("100/60/60");
    assertThat(notice(3).path("txnType").asText()).isEqualTo("Refund");
    assertThat(notice(3).path("settleAmount").asText()).isEqualTo("40");
  }

  @ParameterizedTest
  @CsvSource({"false,av,0/0/0", "true,acv,100/100/100"})
  void cancelGivesUpWhatIsHeldOrTaken(boolean withCapture, String type, String money) {
    apply("100", withCapture);
    does("upop", "pay");

    JsonNode cancelled = command("Cancel", "upop", "orderId", orderId);

    assertThat(cancelled.path("mstatus").asText()).isEqualTo("success");
    assertThat(detail()).isEqualTo(type);
    assertThat(money()).isEqualTo(money);
  }

  @Test
  void someAmountsDecide() {
    assertThat(code(apply("9102", false))).startsWith("UG92");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @Test
  void someAmountsAreDeclinedByUnionPay() {
    apply("9101", false);

    does("upop", "pay");

    assertThat(detail()).isEqualTo("ax");
    assertThat(notice(0).path("vResultCode").asText()).startsWith("UG91");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Capture", "Refund"})
  void whatTheStateDoesNotAllowIsRefused(String command) {
    apply("100", false);

    assertThat(code(command(command, "upop", "orderId", orderId, "amount", "100")))
        .startsWith("NH02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"termUrl", "customerIp", "amount"})
  void aMissingMemberIsAnInputError(String member) {
    Map<String, Object> params = wanted("100", false);
    params.remove(member);

    assertThat(code(Mdk.result(Mdk.send("Authorize", "upop", params).body()))).startsWith("UC91");
  }

  private JsonNode apply(String amount, boolean withCapture) {
    return Mdk.result(Mdk.send("Authorize", "upop", wanted(amount, withCapture)).body());
  }

  private Map<String, Object> wanted(String amount, boolean withCapture) {
    return Mdk.params(
        "orderId", orderId,
        "amount", amount,
        "withCapture", Boolean.toString(withCapture),
        "termUrl", RETURN,
        "customerIp", "203.0.113.7");
  }
}

package io.kessai.simulator.mpi;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThreeDSecureTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RETURN = "http://127.0.0.1:1/return?shop=1&lang=ja";
  private static final Pattern INPUT =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  private JsonNode apply(String amount, String mode, Object... more) {
    Map<String, Object> params =
        Mdk.params(
            "orderId", orderId,
            "amount", amount,
            "serviceOptionType", mode,
            "redirectionUri", RETURN,
            "payNowIdParam", paidBy(Mdk.VISA));
    params.putAll(Mdk.params(more));
    return Mdk.result(Mdk.send("Authorize", "mpi", params).body());
  }

  private static String path(JsonNode applied) {
    return URI.create(applied.path("authStartUrl").asText()).getPath();
  }

  private static HttpResponse<String> arrive(JsonNode applied) {
    return Mdk.post(path(applied) + "/authenticate", FORM, "threeDSMethodData=simulated");
  }

  private static HttpResponse<String> answer(JsonNode applied, String answer) {
    return Mdk.post(path(applied) + "/answer", FORM, "answer=" + answer);
  }

  private static Map<String, String> carried(String html) {
    return INPUT
        .matcher(html)
        .results()
        .collect(
            Collectors.toMap(
                match -> match.group(1),
                (MatchResult match) -> match.group(2).replace("&amp;", "&"),
                (first, second) -> second,
                LinkedHashMap::new));
  }

  private static void assertUntampered(Map<String, String> carried) {
    String names =
        new String(
            Base64.getDecoder()
                .decode(
                    carried
                        .get("authParams")
                        .replace('*', '=')
                        .replace('-', '/')
                        .replace('_', '+')),
            StandardCharsets.UTF_8);
    String values =
        Arrays.stream(names.split(",", -1)).map(carried::get).collect(Collectors.joining());
    assertThat(carried).containsEntry("vAuthInfo", Mdk.sha256(Mdk.CCID + values + Mdk.KEY));
    assertThat(carried.keySet()).hasSize(names.split(",", -1).length + 2);
  }

  private JsonNode result() {
    return command("GetResult", "mpi", "orderId", orderId);
  }

  private static String code(JsonNode result) {
    return result.path("vResultCode").asText();
  }

  @Test
  void applicationOffersTwoWaysToTheSamePage() {
    JsonNode applied = apply("100", "mpi-complete");

    assertThat(code(applied)).isEqualTo("G001000000000000");
    String html = applied.path("resResponseContents").asText();
    assertThat(html).startsWith("<!DOCTYPE html>").contains("onload").contains("submit()");
    assertThat(Mdk.get(path(applied)).body()).isEqualTo(html);
  }

  @Test
  void consumerIsAskedOnAPageInTwoLanguages() {
    JsonNode applied = apply("12300", "mpi-complete");

    HttpResponse<String> page = arrive(applied);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("承認する", "Approve", "¥12,300", "411111********11", "width=device-width");
  }

  @Test
  void approvalPaysAndGoesBackWithAllDetailsUntampered() {
    JsonNode applied = apply("100", "mpi-complete", "verifyResultLink", "1");
    arrive(applied);

    HttpResponse<String> back = answer(applied, "approve");

    Map<String, String> carried = carried(back.body());
    assertThat(back.body()).contains("action=\"http://127.0.0.1:1/return?shop=1&amp;lang=ja\"");
    assertThat(carried)
        .containsEntry("OrderId", orderId)
        .containsEntry("mpiMstatus", "success")
        .containsEntry("cardMstatus", "success")
        .containsEntry("vResultCode", "G011A00100000000")
        .containsEntry("reqAmount", "100")
        .containsEntry("reqCardNumber", "411111********11")
        .containsEntry("reqCurrencyUnit", "")
        .containsEntry("cardTransactionType", "a")
        .containsEntry("connectedCenterId", "jcn");
    assertThat(carried.get("RequestId")).hasSize(24).contains("@");
    assertUntampered(carried);
  }

  @Test
  void returnWithoutDetailsIsSignedToo() {
    JsonNode applied = apply("100", "mpi-complete", "verifyResultLink", "0");

    Map<String, String> carried = carried(answer(applied, "approve").body());

    assertThat(carried.keySet()).containsExactly("RequestId", "OrderId", "authParams", "vAuthInfo");
    assertUntampered(carried);
  }

  @Test
  void returnByGetKeepsTheMerchantsQuery() {
    JsonNode applied = apply("100", "mpi-complete", "verifyResultLink", "2");

    HttpResponse<String> back = answer(applied, "approve");

    String location = back.headers().firstValue("Location").orElseThrow();
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(location).startsWith(RETURN + "&RequestId=");
    Map<String, String> carried =
        Arrays.stream(location.split("[?&]", -1))
            .skip(3)
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    assertUntampered(carried);
  }

  @Test
  void failureDoesNotPay() {
    JsonNode applied = apply("100", "mpi-merchant");

    Map<String, String> carried = carried(answer(applied, "fail").body());

    assertThat(carried)
        .containsEntry("mpiMstatus", "failure")
        .containsEntry("cardMstatus", "")
        .containsEntry("vResultCode", "G091000000000000");
    assertUntampered(carried);
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @Test
  void consumerWhoLeavesLeavesTheOrderOpen() {
    JsonNode applied = apply("100", "mpi-complete");

    HttpResponse<String> page = answer(applied, "leave");

    assertThat(page.body()).contains("You left");
    assertThat(result().path("mstatus").asText()).isEqualTo("failure");
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("initial");
  }

  @Test
  void consumerWhoComesBackTwiceCarriesTheSame() {
    JsonNode applied = apply("100", "mpi-complete");
    String first = answer(applied, "approve").body();

    String second = answer(applied, "fail").body();

    assertThat(second).isEqualTo(first);
    assertThat(arrive(applied).body()).isEqualTo(first);
    assertThat(Mdk.book(orderId).path("notices")).hasSize(1);
    assertThat(Mdk.book(orderId).path("order").path("rows")).hasSize(3);
  }

  @Test
  void unknownRequestIsToldSo() {
    HttpResponse<String> page = Mdk.post("/3ds/nobody/authenticate", FORM, "");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such authentication");
  }

  @Test
  void unknownAnswerIsRefused() {
    JsonNode applied = apply("100", "mpi-complete");

    HttpResponse<String> page = answer(applied, "perhaps");

    assertThat(page.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "9202, mpi-complete, G011A00100000000, success, success",
    "9203, mpi-merchant, G091000000000000, failure, ''",
    "9204, mpi-complete, G012000000000000, failure, ''",
    "9204, mpi-company, G012A00100000000, success, success",
    "9205, mpi-company, G013000000000000, failure, ''",
    "9205, mpi-merchant, G013A00100000000, success, success",
    "9206, mpi-company, G002A00100000000, success, success",
    "9207, mpi-merchant, G005A00100000000, success, success"
  })
  void modeDecidesWhichLiabilityPays(
      String amount, String mode, String code, String mpiStatus, String cardStatus) {
    JsonNode applied = apply(amount, mode);

    Map<String, String> carried = carried(arrive(applied).body());

    assertThat(carried)
        .containsEntry("vResultCode", code)
        .containsEntry("mpiMstatus", mpiStatus)
        .containsEntry("cardMstatus", cardStatus);
    JsonNode result = result();
    assertThat(result.path("mpiVresultCode").asText()).isEqualTo(code);
    assertThat(result.path("mpiMstatus").asText()).isEqualTo(mpiStatus);
    assertThat(result.path("cardMstatus").asText()).isEqualTo(cardStatus);
    assertThat(result.path("txnType").asText()).isEqualTo("AuthorizeConfirm");
  }

  @ParameterizedTest
  @CsvSource({"9206, mpi-complete, G002", "9206, mpi-none, G002", "9207, mpi-company, G005"})
  void applicationThatTheModeDoesNotAllowIsRefusedAtOnce(String amount, String mode, String code) {
    JsonNode applied = apply(amount, mode);

    assertThat(applied.path("mstatus").asText()).isEqualTo("failure");
    assertThat(code(applied)).startsWith(code);
    assertThat(applied.has("authStartUrl")).isFalse();
    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "4012888888881881, G011A00100000000",
    "5555555555554444, G091000000000000",
    "4242424242424242, G012A00100000000",
    "5105105105105100, G013A00100000000",
    "378282246310005, G002A00100000000",
    "30569309025904, G005A00100000000",
    "4000000000000002, G011AG4800000000",
    "3530111333300000, G011A09100000000"
  })
  void cardDecidesWhatComesOutUnasked(String card, String code) {
    JsonNode applied = apply("100", "mpi-merchant", "payNowIdParam", paidBy(card));

    arrive(applied);

    assertThat(result().path("mpiVresultCode").asText()).isEqualTo(code);
  }

  @Test
  void pendingCardIsCompletedByRetry() {
    JsonNode applied = apply("9103", "mpi-complete");
    answer(applied, "approve");
    assertThat(result().path("cardMstatus").asText()).isEqualTo("pending");

    JsonNode retried = command("Retry", "card", "orderId", orderId);

    assertThat(retried.path("mstatus").asText()).isEqualTo("success");
    assertThat(Mdk.found(orderId).path("successDetailTxnType").asText()).isEqualTo("a");
  }

  @Test
  void authenticationOnlyNeverPaysAndTellsItsProof() {
    JsonNode applied = apply("100", "mpi-none");

    Map<String, String> carried = carried(answer(applied, "approve").body());

    assertThat(carried)
        .containsEntry("dddTransactionStatus", "Y")
        .containsEntry("dddEci", "05")
        .containsEntry("cardMstatus", "");
    assertUntampered(carried);
    JsonNode result = result();
    assertThat(result.path("dddCavv").asText()).isEqualTo(carried.get("dddCavv"));
    assertThat(result.path("dddDsTransactionId").asText()).isNotEmpty();
    assertThat(Mdk.book(orderId).path("order").path("money").path("authorized").asLong()).isZero();
  }

  @Test
  void timeOfTheConsumerRunsOut() {
    JsonNode applied = apply("100", "mpi-complete", "verifyTimeout", "25");

    Mdk.advance(Duration.ofMinutes(25));

    JsonNode order = Mdk.found(orderId);
    assertThat(order.path("orderStatus").asText()).isEqualTo("expired");
    assertThat(result().path("mpiVresultCode").asText()).isEqualTo("G093000000000000");
    assertThat(carried(answer(applied, "approve").body())).containsEntry("mpiMstatus", "failure");
    assertThat(Mdk.book(orderId).path("notices")).isEmpty();
  }

  @Test
  void consumerInTimeIsNotExpiredLater() {
    JsonNode applied = apply("100", "mpi-complete", "verifyTimeout", "25");
    Mdk.advance(Duration.ofMinutes(24));
    answer(applied, "approve");

    Mdk.advance(Duration.ofMinutes(2));

    assertThat(Mdk.found(orderId).path("orderStatus").asText()).isEqualTo("end");
  }

  @Test
  void captureAndCancelAreCommandsOfCard() {
    JsonNode applied = apply("100", "mpi-complete");
    answer(applied, "approve");

    JsonNode captured = command("Capture", "card", "orderId", orderId, "amount", "70");
    JsonNode cancelled = command("Cancel", "card", "orderId", orderId, "amount", "20");

    assertThat(captured.path("mstatus").asText()).isEqualTo("success");
    assertThat(cancelled.path("mstatus").asText()).isEqualTo("success");
    assertThat(Mdk.found(orderId).path("successDetailTxnType").asText()).isEqualTo("rpae");
  }

  @Test
  void captureBeforeTheConsumerHasApprovedIsRefused() {
    apply("100", "mpi-complete");

    JsonNode captured = command("Capture", "card", "orderId", orderId);

    assertThat(code(captured)).startsWith("NH02");
  }

  @Test
  void reauthorisationNeedsNoToken() {
    answer(apply("100", "mpi-complete"), "approve");
    String again = newOrderId();

    JsonNode applied =
        command(
            "ReAuthorize",
            "mpi",
            "orderId",
            again,
            "originalOrderId",
            orderId,
            "amount",
            "300",
            "serviceOptionType",
            "mpi-complete");

    assertThat(code(applied)).startsWith("G001");
    assertThat(applied.path("reqRedirectionUri").asText())
        .isEqualTo("http://127.0.0.1:8081/return/mpi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serviceOptionType=mpi-half", "verifyResultLink=3", "verifyTimeout=1000"})
  void memberOutOfBoundsIsAnInputErrorAndSpendsNoToken(String member) {
    Map<String, Object> token = paidBy(Mdk.VISA);
    String[] pair = member.split("=", 2);

    JsonNode applied = apply("100", "mpi-complete", "payNowIdParam", token, pair[0], pair[1]);

    assertThat(code(applied)).startsWith("GC91");
    assertThat(apply("100", "mpi-complete", "payNowIdParam", token).path("mstatus").asText())
        .isEqualTo("success");
  }

  @Test
  void consumerWithoutABrowserGetsWhatTheBrowserWouldCarry() {
    apply("100", "mpi-complete");

    HttpResponse<String> response =
        Mdk.post("/simulator/consumer/mpi/demo/" + orderId + "/approve", "application/json", "");

    JsonNode back = Mdk.read(response.body());
    assertThat(back.path("method").asText()).isEqualTo("POST");
    assertThat(back.path("uri").asText()).isEqualTo(RETURN);
    assertThat(back.path("parameters").path("mpiMstatus").asText()).isEqualTo("success");
  }

  @Test
  void resultOfAnotherServicesOrderIsUnknown() {
    Mdk.authorize(orderId, "100");

    assertThat(code(result())).startsWith("NH92");
  }
}

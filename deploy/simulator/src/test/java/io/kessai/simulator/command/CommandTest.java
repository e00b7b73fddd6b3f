package io.kessai.simulator.command;

import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommandTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String AUTHORIZE = "/test-paynow/v2/Authorize/card";

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  private static void assertRefused(HttpResponse<String> response, String code) {
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode result = Mdk.result(response.body());
    assertThat(result.path("mstatus").asText()).isEqualTo("failure");
    assertThat(result.path("vResultCode").asText()).startsWith(code).hasSize(16);
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("io.kessai");
  }

  @Test
  void plainJsonIsAcceptedToo() {
    String orderId = newOrderId();
    String body =
        Mdk.envelope(
            Mdk.withCommon(
                params(
                    "orderId", orderId, "amount", "100", "payNowIdParam", Mdk.paidBy(Mdk.VISA))));

    HttpResponse<String> response = Mdk.post(AUTHORIZE, "application/json; charset=UTF-8", body);

    assertThat(Mdk.result(response.body()).path("mstatus").asText()).isEqualTo("success");
  }

  @Test
  void answerCarriesTheEnvelopeOfTheProtocol() {
    String orderId = newOrderId();

    JsonNode result = Mdk.authorize(orderId, "100");

    assertThat(result.path("serviceType").asText()).isEqualTo("card");
    assertThat(result.path("orderId").asText()).isEqualTo(orderId);
    assertThat(result.path("txnVersion").asText()).isEqualTo("2.0.0");
    assertThat(result.path("marchTxn").asText()).matches("[0-9]+");
    assertThat(result.path("merrMsg").asText()).isNotEmpty();
    assertThat(result.path("optionResults").isArray()).isTrue();
  }

  @Test
  void hashIsCheckedOverTheTextAsItWasSent() {
    String orderId = newOrderId();
    String text =
        "{ \"orderId\" : \"%s\",\n\"amount\":\"100\", \"memo\":\"日本\\u8a9e/\\/ %%\","
                .formatted(orderId)
            + " \"payNowIdParam\":{\"token\":\"%s\"}, \"dummyRequest\":\"1\","
                .formatted(Mdk.token(Mdk.VISA))
            + "\"merchantCcid\":\"%s\" }".formatted(Mdk.CCID);
    String body =
        "{ \"authHash\":\"%s\", \"params\" : %s }"
            .formatted(Mdk.hash(Mdk.CCID, text, Mdk.KEY), text);

    HttpResponse<String> response = Mdk.post(AUTHORIZE, FORM, Mdk.encode(body));

    assertThat(Mdk.result(response.body()).path("mstatus").asText()).isEqualTo("success");
  }

  @Test
  void clientOfHttp10WithPercentEncodedBodyIsServed() throws IOException {
    String orderId = newOrderId();
    String body =
        Mdk.encode(
            Mdk.envelope(
                Mdk.withCommon(
                    params(
                        "orderId",
                        orderId,
                        "amount",
                        "100",
                        "payNowIdParam",
                        Mdk.paidBy(Mdk.VISA)))));
    String request =
        "POST %s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\nContent-type: %s\r\n"
                .formatted(AUTHORIZE, RestAssured.port, FORM)
            + "User-Agent: VeriTrans 4GMDK/2.0.0/2.0.0 (PHP 8; )\r\nAccept-Language: ja\r\n"
            + "Content-length: %d\r\n\r\n%s".formatted(body.length(), body);

    String answer;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(answer).startsWith("HTTP/1.0 200").contains("\"vResultCode\":\"A001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "%zz",
        "[]",
        "{}",
        "{\"params\":{}}",
        "{\"params\":\"x\",\"authHash\":\"y\"}",
        "{\"params\":{\"a\":\"1\",\"a\":\"2\"},\"authHash\":\"y\"}",
        "{\"params\":{},\"authHash\":\"y\"} and more",
        "{\"params\":{\"orderId\":\"unfinished"
      })
  void malformedBodyIsRefused(String body) {
    HttpResponse<String> response = Mdk.post(AUTHORIZE, FORM, body);

    assertRefused(response, "NC91");
  }

  @Test
  void wrongHashIsRefused() {
    String body = Mdk.envelope(Mdk.withCommon(params("orderId", "x", "amount", "100")));

    HttpResponse<String> response =
        Mdk.post(AUTHORIZE, FORM, Mdk.encode(body.replace("\"100\"", "\"1\"")));

    assertRefused(response, "NC92");
  }

  @Test
  void hashWithAnotherMerchantsKeyIsRefused() {
    String text = Mdk.json(Mdk.withCommon(params("orderId", "x", "amount", "100")));
    String body =
        "{\"params\":%s,\"authHash\":\"%s\"}"
            .formatted(text, Mdk.hash(Mdk.CCID, text, Mdk.SECOND_KEY));

    HttpResponse<String> response = Mdk.post(AUTHORIZE, "application/json", body);

    assertRefused(response, "NC92");
  }

  @Test
  void unknownMerchantIsRefused() {
    Map<String, Object> params = Mdk.withCommon(params("merchantCcid", "A1999"));

    HttpResponse<String> response = Mdk.post(AUTHORIZE, "application/json", Mdk.envelope(params));

    assertRefused(response, "NC92");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/test-paynow/v2/Authorize/nothing",
        "/test-paynow/v2/Refund/card",
        "/test-paynow/v2/Search/search",
        "/test-paynow-search/v2/Authorize/card",
        "/elsewhere/v2/Authorize/card"
      })
  void unknownCommandIsRefused(String path) {
    String body = Mdk.envelope(Mdk.withCommon(params("orderId", "x", "amount", "100")));

    HttpResponse<String> response = Mdk.post(path, "application/json", body);

    assertRefused(response, "NC93");
  }

  @Test
  void testModeOfPathAndBodyMustAgree() {
    String body = Mdk.envelope(Mdk.withCommon(params("orderId", "x", "amount", "100")));

    HttpResponse<String> response = Mdk.post("/paynow/v2/Authorize/card", "application/json", body);

    assertRefused(response, "NC94");
  }

  @Test
  void oversizedBodyIsRefused() {
    String body = Mdk.envelope(Mdk.withCommon(params("orderId", "x".repeat(70_000))));

    HttpResponse<String> response = Mdk.post(AUTHORIZE, "application/json", body);

    assertRefused(response, "NC95");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "abc", "100000000", "99999999999999999999"})
  void amountOutOfBoundsIsAnInputError(String amount) {
    HttpResponse<String> response =
        Mdk.send("Authorize", "card", params("orderId", newOrderId(), "amount", amount));

    assertRefused(response, "AC91");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "日本", "a/b"})
  void orderIdOutsideTheAlphabetIsAnInputError(String orderId) {
    HttpResponse<String> response =
        Mdk.send("Authorize", "card", params("orderId", orderId, "amount", "100"));

    assertRefused(response, "AC91");
  }

  @Test
  void membersOfTheWrongShapeAreInputErrors() {
    HttpResponse<String> response =
        Mdk.send("Authorize", "card", params("orderId", params("a", "b"), "amount", "100"));

    assertRefused(response, "AC91");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Capture", "Cancel", "Retry"})
  void followUpOfAnUnknownOrderIsRefused(String command) {
    HttpResponse<String> response = Mdk.send(command, "card", params("orderId", newOrderId()));

    assertRefused(response, "NH92");
  }

  @Test
  void followUpInTheOtherModeFindsNoOrder() {
    String orderId = newOrderId();
    Mdk.authorize(orderId, "100");
    Map<String, Object> live = Mdk.withCommon(params("orderId", orderId, "dummyRequest", "0"));

    HttpResponse<String> response =
        Mdk.post("/paynow/v2/Capture/card", "application/json", Mdk.envelope(live));

    assertRefused(response, "NH92");
  }

  @Test
  void orderIdIsTakenForAllServices() {
    String orderId = newOrderId();
    Mdk.authorize(orderId, "100");

    HttpResponse<String> response =
        Mdk.send(
            "Authorize",
            "mpi",
            params("orderId", orderId, "amount", "100", "serviceOptionType", "mpi-complete"));

    assertRefused(response, "NH91");
    assertThat(Mdk.executed(orderId, "Authorize")).isEqualTo(1);
  }

  @Test
  void orderIdOfAnotherMerchantIsFree() {
    String orderId = newOrderId();
    Mdk.authorize(orderId, "100");

    HttpResponse<String> response =
        Mdk.send("Capture", "card", params("orderId", orderId, "merchantCcid", Mdk.SECOND_CCID));

    assertRefused(response, "NH92");
  }
}

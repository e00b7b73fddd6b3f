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
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommandTest extends CommandRequests {

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

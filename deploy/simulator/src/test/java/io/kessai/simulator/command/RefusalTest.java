package io.kessai.simulator.command;

import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.params;

import io.kessai.simulator.Mdk;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefusalTest extends CommandRequests {

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
}

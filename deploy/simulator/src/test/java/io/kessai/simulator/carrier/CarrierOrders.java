package io.kessai.simulator.carrier;

import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.params;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import io.kessai.simulator.MerchantSite;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Orders of carrier billing, and the merchant that hears of them. */
abstract class CarrierOrders {
  static final String RETURN = "http://127.0.0.1:1/return";

  final String orderId = newOrderId();
  MerchantSite site;

  @BeforeEach
  void startOver() {
    Mdk.reset();
    site = new MerchantSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  JsonNode apply(String provider, String accounting, Object... more) {
    Map<String, Object> params =
        params(
            "orderId",
            orderId,
            "serviceOptionType",
            provider,
            "accountingType",
            accounting,
            "terminalKind",
            "1",
            "pushUrl",
            site.url(),
            "successUrl",
            RETURN + "?shop=1",
            "cancelUrl",
            RETURN + "/cancelled",
            "errorUrl",
            RETURN + "/failed");
    params.putAll(params(more));
    return Mdk.result(Mdk.send("Authorize", "carrier", params).body());
  }

  JsonNode once(String amount, boolean withCapture) {
    return apply("docomo", "0", "amount", amount, "withCapture", Boolean.toString(withCapture));
  }

  void recurring(String provider, String amount) {
    assertSuccess(apply(provider, "1", "amount", amount, "mpFirstDate", "20990101", "mpDay", "1"));
    consumer("approve");
  }

  void onDemand() {
    assertSuccess(apply("docomo", "4"));
    consumer("approve");
  }

  JsonNode consumer(String does) {
    HttpResponse<String> response =
        Mdk.post(
            "/simulator/consumer/carrier/demo/" + orderId + "/" + does, "application/json", "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Mdk.read(response.body());
  }

  int control(String does, String json) {
    return Mdk.post("/simulator/carrier/demo/" + orderId + "/" + does, "application/json", json)
        .statusCode();
  }

  JsonNode command(String command, Object... more) {
    Map<String, Object> params = params("orderId", orderId, "serviceOptionType", "docomo");
    params.putAll(params(more));
    return Mdk.result(Mdk.send(command, "carrier", params).body());
  }

  String property(String name) {
    return Mdk.found(orderId).path("properOrderInfo").path(name).asText();
  }

  String detail() {
    return Mdk.found(orderId).path("successDetailTxnType").asText();
  }

  String money() {
    JsonNode money = Mdk.book(orderId).path("order").path("money");
    return money.path("authorized").asLong()
        + "/"
        + money.path("captured").asLong()
        + "/"
        + money.path("refunded").asLong();
  }

  static String code(JsonNode result) {
    return result.path("vResultCode").asText().substring(0, 4);
  }

  static void assertSuccess(JsonNode result) {
    assertThat(result.path("mstatus").asText()).as(result.toString()).isEqualTo("success");
  }
}

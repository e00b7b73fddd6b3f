package io.kessai.simulator.paypal;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A merchant and a consumer on the way through PayPal. */
abstract class PaypalJourney {

  static final String RETURN = "http://127.0.0.1:1/return?shop=1";
  static final String CANCEL = "http://127.0.0.1:1/cancelled";

  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
    Mdk.faults("pushOff", true);
  }

  JsonNode set(String command, String amount, Object... more) {
    Map<String, Object> params =
        Mdk.params(
            "orderId", orderId,
            "amount", amount,
            "action", "set",
            "returnUrl", RETURN,
            "cancelUrl", CANCEL);
    params.putAll(Mdk.params(more));
    return Mdk.result(Mdk.send(command, "paypal", params).body());
  }

  JsonNode consumer(String does) {
    return Mdk.read(
        Mdk.post("/simulator/consumer/paypal/demo/" + orderId + "/" + does, "application/json", "")
            .body());
  }

  /** The consumer approves; returns the payer id. */
  String approve() {
    return consumer("approve").path("parameters").path("PayerID").asText();
  }

  JsonNode complete(String command, JsonNode announced, String payerId) {
    return command(
        command,
        "paypal",
        "action",
        "do",
        "token",
        announced.path("token").asText(),
        "payerId",
        payerId);
  }

  /** Set, approved and done. */
  JsonNode pay(String command, String amount) {
    JsonNode announced = set(command, amount);
    assertThat(status(announced)).isEqualTo("success");
    return complete(command, announced, approve());
  }

  JsonNode order() {
    return Mdk.found(orderId);
  }

  JsonNode notices() {
    return Mdk.book(orderId).path("notices");
  }

  String money() {
    JsonNode money = Mdk.book(orderId).path("order").path("money");
    return money.path("authorized").asText()
        + "/"
        + money.path("captured").asText()
        + "/"
        + money.path("refunded").asText();
  }

  static String status(JsonNode result) {
    return result.path("mstatus").asText();
  }

  static String code(JsonNode result) {
    return result.path("vResultCode").asText();
  }
}

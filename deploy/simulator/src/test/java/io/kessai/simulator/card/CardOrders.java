package io.kessai.simulator.card;

import static io.kessai.simulator.Mdk.command;
import static io.kessai.simulator.Mdk.newOrderId;
import static io.kessai.simulator.Mdk.paidBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.simulator.Mdk;
import org.junit.jupiter.api.BeforeEach;

/** One card order and its follow-ups. */
abstract class CardOrders {

  final String orderId = newOrderId();

  @BeforeEach
  void startOver() {
    Mdk.reset();
  }

  JsonNode followUp(String command, Object... params) {
    Object[] all = new Object[params.length + 2];
    all[0] = "orderId";
    all[1] = orderId;
    System.arraycopy(params, 0, all, 2, params.length);
    return command(command, "card", all);
  }

  void authorizeWithCapture() {
    followUp(
        "Authorize", "amount", "100", "withCapture", "true", "payNowIdParam", paidBy(Mdk.VISA));
  }

  void assertDetail(String detail, long authorized, long captured, long refunded) {
    JsonNode order = Mdk.book(orderId).path("order");
    assertThat(order.path("successDetailTxnType").asText()).isEqualTo(detail);
    assertThat(order.path("money"))
        .isEqualTo(
            Mdk.read(
                "{\"authorized\":%d,\"captured\":%d,\"refunded\":%d}"
                    .formatted(authorized, captured, refunded)));
  }

  static String code(JsonNode result) {
    return result.path("vResultCode").asText().substring(0, 4);
  }
}

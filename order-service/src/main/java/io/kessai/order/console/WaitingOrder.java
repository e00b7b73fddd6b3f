package io.kessai.order.console;

import io.kessai.fact.OrderState;
import java.time.Instant;

/** An order that waits for a person, or for what becomes of a command. */
record WaitingOrder(
    String merchant, String orderId, String method, OrderState state, Instant updatedAt) {

  /** Address of the order's page. */
  public String address() {
    return "/console/orders/" + merchant + "/" + orderId;
  }
}

package io.kessai.order.console;

import io.kessai.fact.OrderState;
import java.time.Instant;
import java.util.Optional;

/**
 * An order that waits: for a person, for what becomes of a command, or for a message.
 *
 * @param askedAt when the payment server was asked last; empty where it was not
 */
record WaitingOrder(
    String merchant,
    String orderId,
    String method,
    OrderState state,
    Optional<Instant> askedAt,
    Instant updatedAt) {

  /** Address of the order's page. */
  public String address() {
    return "/console/orders/" + merchant + "/" + orderId;
  }
}

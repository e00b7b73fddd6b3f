package io.kessai.order.console;

import io.kessai.fact.Money;
import io.kessai.fact.PaymentState;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as a line of a list.
 *
 * @param amount what was captured, else authorised, else asked for; empty where nothing is known
 */
record FoundOrder(
    String merchant,
    String orderId,
    String method,
    PaymentState state,
    Optional<Money> amount,
    boolean needsAttention,
    Instant updatedAt) {

  /** Address of the order's page. */
  public String address() {
    return "/console/orders/" + merchant + "/" + orderId;
  }
}

package io.kessai.order.query;

import io.kessai.fact.OrderChange;
import io.kessai.fact.PaymentState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A change as storefronts are told of it (ORDER-4). It carries nothing that the order itself does
 * not show to them.
 *
 * @param type {@code order.} and the order's status with the change, such as {@code order.captured}
 * @param timestamp when the change was stored
 * @param data the order with the change; its {@code version} is the change's number among the
 *     order's: 1, 2, 3 and so on
 */
public record OrderEvent(String type, Instant timestamp, OrderView data) {
  private static final String TYPES = "order.";

  /** Tells this change. */
  public static OrderEvent of(OrderChange change) {
    return new OrderEvent(typeOf(change), change.changedAt(), OrderView.of(change));
  }

  /** The type of the event that tells this change. */
  public static String typeOf(OrderChange change) {
    return type(change.state().state());
  }

  /** Every type there is. */
  public static List<String> types() {
    return Arrays.stream(PaymentState.values()).map(OrderEvent::type).toList();
  }

  private static String type(PaymentState state) {
    return TYPES + Words.of(state);
  }
}

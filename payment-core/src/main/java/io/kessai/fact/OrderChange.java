package io.kessai.fact;

import java.time.Instant;

/**
 * Told to the world on {@link Topics#CHANGES} whenever more becomes known of an order.
 *
 * @param key whose order, which order
 * @param method the payment method's id
 * @param version 1 for the order's first change, one more for each that follows; the highest holds
 * @param changedAt when the change was stored
 * @param known everything that is known of the order; {@link OrderState#of} reads its state
 */
public record OrderChange(
    OrderKey key, String method, long version, Instant changedAt, Observation known) {

  /** Refuses a change that does not name its order and method. */
  public OrderChange {
    if (key == null || method == null || method.isEmpty() || changedAt == null || known == null) {
      throw new IllegalArgumentException("A change needs its order, method, time and content.");
    }
  }

  /** The order's state after this change. */
  public OrderState state() {
    return OrderState.of(known);
  }
}

package io.kessai.order.fold;

import io.kessai.fact.OrderState;
import java.util.Optional;

/**
 * What a fact would do to its order.
 *
 * @param before the order as it is; empty where nothing is known of it
 * @param after the order as it would be
 * @param repeated whether the fact is part of the order already
 */
public record Foreseen(Optional<OrderState> before, OrderState after, boolean repeated) {

  static Foreseen of(OrderRow before, OrderRow after, boolean repeated) {
    return new Foreseen(
        before.isNew() ? Optional.empty() : Optional.of(OrderState.of(before.known())),
        OrderState.of(after.known()),
        repeated);
  }
}

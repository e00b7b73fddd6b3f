package io.kessai.order.fold;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;

/**
 * Whether an order's next message is overdue (RECON-1). Only the worker knows each method's
 * patience; but it asks when patience has ended, and its answer is a fact. So an order is overdue
 * that was asked about since it waits, and waits on: read off what is known, as all else is.
 */
final class Overdue {
  private Overdue() {}

  static boolean is(Observation known, OrderState state) {
    return waits(state)
        && known
            .inquiredAt()
            .filter(asked -> state.since().filter(asked::isAfter).isPresent())
            .isPresent();
  }

  /** For the consumer, or for the final report of a payment that was reported. */
  private static boolean waits(OrderState state) {
    return state.state() == PaymentState.AWAITING_CONSUMER || state.preliminary();
  }
}

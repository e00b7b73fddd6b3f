package io.kessai.reconciliation;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import java.time.Instant;

/** Orders as order-service tells of them. */
final class Orders {
  private Orders() {}

  /** One whose consumer has something to do since then. */
  static OrderChange awaiting(String order, long version, Instant since) {
    return change(
        order, version, Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, since));
  }

  /** One whose opening command has no outcome since then. */
  static OrderChange inDoubt(String order, long version, Instant askedAt) {
    return change(
        order,
        version,
        Observation.nothing()
            .showing(PaymentState.REQUESTED, askedAt)
            .asked(new Request("c-" + order, Operation.AUTHORIZE, Money.yen(1_200), askedAt)));
  }

  /** One that is settled. */
  static OrderChange refunded(String order, long version, Instant at) {
    return change(
        order,
        version,
        Observation.nothing()
            .showing(PaymentState.AWAITING_CONSUMER, at.minusSeconds(3_600))
            .showing(PaymentState.REFUNDED, at));
  }

  /** One that waits for nothing any more. */
  static OrderChange captured(String order, long version, Instant at) {
    return change(order, version, Observation.nothing().showing(PaymentState.CAPTURED, at));
  }

  static OrderChange change(String order, long version, Observation known) {
    return new OrderChange(
        OrderKey.of("shop", order), TestpayMethod.ID, version, Instant.now(), known);
  }
}

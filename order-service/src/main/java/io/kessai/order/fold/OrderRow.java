package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import java.util.Optional;

/**
 * An order as it is stored.
 *
 * @param version 0 before the order's first fact
 * @param method as its facts name it
 * @param known the join of its facts
 * @param customer who pays; empty where no fact says so, or it was forgotten since
 */
record OrderRow(
    OrderKey key,
    long version,
    MethodName method,
    Observation known,
    Optional<CustomerReference> customer) {

  /** Of which nothing is known. */
  static OrderRow unknown(OrderKey key) {
    return new OrderRow(key, 0, new MethodName("", false), Observation.nothing(), Optional.empty());
  }

  boolean isNew() {
    return version == 0;
  }
}

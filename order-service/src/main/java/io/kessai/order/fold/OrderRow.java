package io.kessai.order.fold;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;

/**
 * An order as it is stored.
 *
 * @param version 0 before the order's first fact
 * @param method as its facts name it
 * @param known the join of its facts
 */
record OrderRow(OrderKey key, long version, MethodName method, Observation known) {

  boolean isNew() {
    return version == 0;
  }
}

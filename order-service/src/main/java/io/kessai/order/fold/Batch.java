package io.kessai.order.fold;

import io.kessai.fact.Fact;
import io.kessai.fact.OrderKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Facts that came together: each identity once, and by order. The orders are sorted by key, so that
 * replicas that work on the same orders lock them in the same sequence.
 */
final class Batch {
  private final Map<OrderKey, Map<String, Fact>> byOrder = new TreeMap<>();
  private final Map<Identity, Integer> tellings = new LinkedHashMap<>();

  Batch(List<Fact> facts) {
    for (Fact fact : facts) {
      byOrder
          .computeIfAbsent(fact.key(), key -> new LinkedHashMap<>())
          .putIfAbsent(fact.id(), fact);
      tellings.merge(Identity.of(fact), 1, Integer::sum);
    }
  }

  /** Sorted. */
  Collection<OrderKey> orders() {
    return byOrder.keySet();
  }

  /** The facts that are told of the order. */
  Stream<Identity> identities(OrderKey order) {
    return byOrder.get(order).keySet().stream().map(id -> new Identity(order, id));
  }

  /** How often this batch tells the fact, at least once. */
  int tellings(Identity fact) {
    return tellings.get(fact);
  }

  /** The order's facts that are not stored yet, in the order in which they came. */
  List<Fact> fresh(OrderKey order, Set<Identity> stored) {
    return byOrder.get(order).values().stream()
        .filter(fact -> !stored.contains(Identity.of(fact)))
        .toList();
  }

  /** What makes two tellings one fact. */
  record Identity(OrderKey order, String id) {
    static Identity of(Fact fact) {
      return new Identity(fact.key(), fact.id());
    }
  }
}

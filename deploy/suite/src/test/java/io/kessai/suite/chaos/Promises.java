package io.kessai.suite.chaos;

import io.kessai.suite.chaos.Errand.Wish;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What payment-api has told shops to be accepted and done: it must be found in the books. */
final class Promises {
  private final Map<String, Queue<Wish>> done = new ConcurrentHashMap<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /** The order was accepted, whatever comes of it. */
  void taken(Errand errand) {
    taken.add(errand.order());
  }

  /** Whether the shop was told that its order was accepted. */
  boolean tookIt(String order) {
    return taken.contains(order);
  }

  void done(Errand errand, Wish wish) {
    done.computeIfAbsent(errand.order(), order -> new ConcurrentLinkedQueue<>()).add(wish);
  }

  /** The wishes for the order that were answered as done. */
  List<Wish> of(String order) {
    return List.copyOf(done.getOrDefault(order, new ConcurrentLinkedQueue<>()));
  }
}

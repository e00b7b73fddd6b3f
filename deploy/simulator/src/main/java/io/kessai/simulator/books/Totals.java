package io.kessai.simulator.books;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counters that stay right when the oldest orders have been dropped. */
@ApplicationScoped
public class Totals {

  /**
   * All counters since the start or the last reset, by name. Commands count as {@code
   * card.Capture.received} and {@code card.Capture.executed}; notices as {@code notices.published},
   * {@code notices.attempts} and {@code notices.acknowledged}.
   */
  public record Reading(int ordersKept, long ordersDropped, Map<String, Long> counters) {}

  private final ConcurrentMap<String, LongAdder> counters = new ConcurrentHashMap<>();

  /** Counts one. */
  public void count(String name) {
    counters.computeIfAbsent(name, added -> new LongAdder()).increment();
  }

  Reading read(int kept, long dropped) {
    Map<String, Long> sums = new TreeMap<>();
    counters.forEach((name, counter) -> sums.put(name, counter.sum()));
    return new Reading(kept, dropped, sums);
  }

  void clear() {
    counters.clear();
  }
}

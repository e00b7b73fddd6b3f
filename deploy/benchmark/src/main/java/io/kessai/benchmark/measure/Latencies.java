package io.kessai.benchmark.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long each of many took.
 *
 * @param sorted the shortest first
 */
public record Latencies(List<Duration> sorted) {

  /** In any order. */
  public static Latencies of(Collection<Duration> all) {
    return new Latencies(all.stream().sorted().toList());
  }

  /** In milliseconds, what so many of a hundred stay within. */
  public double within(int percent) {
    if (sorted.isEmpty()) {
      throw new Worthless("nothing was measured");
    }
    int place = (int) Math.ceil(sorted.size() * percent / 100.0);
    return sorted.get(Math.max(1, place) - 1).toNanos() / 1e6;
  }
}

package io.kessai.benchmark.measure;

import java.util.List;
import java.util.Map;

/**
 * The middle of what each contender did in its turns.
 *
 * @param turns what was measured, by contender
 */
public record Medians(Map<String, List<Measured>> turns) {

  /** The contender's median of one quantity. */
  public double of(String contender, Quantity quantity) {
    return median(turns.get(contender).stream().map(turn -> turn.values().get(quantity)).toList());
  }

  /** The value in the middle; between the two in the middle where there is an even number. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing has no median");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

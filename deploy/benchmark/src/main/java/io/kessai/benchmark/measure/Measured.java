package io.kessai.benchmark.measure;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one contender did in one turn.
 *
 * @param values each quantity that was measured
 * @param done how many requests, records or transactions ended well
 * @param failed how many did not; one is enough to make the turn worthless
 */
public record Measured(Map<Quantity, Double> values, long done, long failed) {

  /** Copies the values. */
  public Measured {
    values = Map.copyOf(values);
  }

  /** One quantity alone, of what cannot half fail. */
  public static Measured of(Quantity quantity, double value) {
    return new Measured(Map.of(quantity, value), 0, 0);
  }

  /** The same with one more quantity, or another value of one. */
  public Measured with(Quantity quantity, double value) {
    Map<Quantity, Double> more = new EnumMap<>(Quantity.class);
    more.putAll(values);
    more.put(quantity, value);
    return new Measured(more, done, failed);
  }
}

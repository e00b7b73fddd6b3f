package io.kessai.benchmark.measure;

import java.util.Locale;

/**
 * What a figure has to reach.
 *
 * @param atLeast whether more is better
 * @param bound the value that still holds
 */
public record Goal(boolean atLeast, double bound) {

  /** More is better. */
  public static Goal atLeast(double bound) {
    return new Goal(true, bound);
  }

  /** Less is better. */
  public static Goal atMost(double bound) {
    return new Goal(false, bound);
  }

  /** Whether the value reaches it; what is not a number does not. */
  public boolean heldBy(double value) {
    return atLeast ? value >= bound : value <= bound;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.4g", atLeast ? "at least" : "at most", bound)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }
}

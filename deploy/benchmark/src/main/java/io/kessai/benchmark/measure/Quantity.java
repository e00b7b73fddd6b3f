package io.kessai.benchmark.measure;

import java.util.Locale;

/** What is measured, with its unit. */
public enum Quantity {
  /** How many a second. */
  RATE("/s", 0),
  /** Latency that half of all stay within. */
  P50("ms", 2),
  /** Latency that 99 of a hundred stay within. */
  P99("ms", 2),
  /** How long something short took. */
  SPAN("ms", 2),
  /** How long something took. */
  TIME("s", 2),
  /** Resident memory of a process. */
  MEMORY("MiB", 0);

  private final String unit;
  private final int decimals;

  Quantity(String unit, int decimals) {
    this.unit = unit;
    this.decimals = decimals;
  }

  /** A value of it for people. */
  public String show(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value)
        + (unit.startsWith("/") ? "" : " ")
        + unit;
  }
}

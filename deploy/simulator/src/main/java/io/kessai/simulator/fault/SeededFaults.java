package io.kessai.simulator.fault;

import io.kessai.simulator.signature.Sha256;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Faults by chance that repeat: each decision hangs only on the seed, the order id, the kind of
 * event and how often it has happened to this order, never on the timing of threads.
 *
 * @param rates probability from 0 to 1 by fault
 * @param delayMillis how long what waits has to wait
 */
public record SeededFaults(long seed, Map<Fault, Double> rates, long delayMillis) {

  /** Checks the bounds. */
  public SeededFaults {
    rates = rates == null ? Map.of() : Map.copyOf(rates);
    if (rates.values().stream().anyMatch(rate -> !(rate >= 0 && rate <= 1))) {
      throw new IllegalArgumentException("rates: each from 0 to 1");
    }
    if (delayMillis < 0) {
      throw new IllegalArgumentException("delayMillis: from 0");
    }
  }

  boolean strikes(Fault fault, String orderId, String kind, int ordinal) {
    double rate = rates.getOrDefault(fault, 0.0);
    return rate > 0 && chance(fault, orderId, kind, ordinal) < rate;
  }

  private double chance(Fault fault, String orderId, String kind, int ordinal) {
    byte[] hash = Sha256.of(seed + "|" + orderId + "|" + kind + "|" + ordinal + "|" + fault);
    return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1p-53;
  }
}

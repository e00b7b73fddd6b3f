package io.kessai.simulator.fault;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is made to go wrong.
 *
 * @param pushOff no notice is sent at all; they are noted in the books
 * @param down whether the payment server is away, and how that shows
 * @param latencyMillis added to each command
 * @param bundleSize how many notices to one address are collected into one POST; 1 sends each alone
 * @param bundleMillis after how long an incomplete bundle is sent
 * @param rules scripted faults, in the order in which they are tried
 * @param seeded faults by chance
 */
public record FaultSettings(
    boolean pushOff,
    Down down,
    long latencyMillis,
    int bundleSize,
    long bundleMillis,
    List<FaultRule> rules,
    Optional<SeededFaults> seeded) {

  private static final int LARGEST_BUNDLE = 10_000;
  private static final long LONGEST = 600_000;

  /** How a payment server that is away shows itself. */
  public enum Down {
    NO,
    HANG_UP,
    ERROR_503
  }

  /** Checks the bounds; what is absent in JSON is off. */
  public FaultSettings {
    down = down == null ? Down.NO : down;
    bundleSize = bundleSize == 0 ? 1 : bundleSize;
    bundleMillis = bundleMillis == 0 ? 1000 : bundleMillis;
    rules = rules == null ? List.of() : List.copyOf(rules);
    require(latencyMillis >= 0 && latencyMillis <= LONGEST, "latencyMillis: 0 to " + LONGEST);
    require(bundleSize > 0 && bundleSize <= LARGEST_BUNDLE, "bundleSize: 1 to " + LARGEST_BUNDLE);
    require(bundleMillis > 0 && bundleMillis <= LONGEST, "bundleMillis: 1 to " + LONGEST);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  FaultSettings withRules(List<FaultRule> now) {
    return new FaultSettings(pushOff, down, latencyMillis, bundleSize, bundleMillis, now, seeded);
  }
}

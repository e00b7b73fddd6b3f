package io.kessai.benchmark.measure;

import java.time.Duration;

/**
 * How long and how often each contender is measured, fixed before the first of them begins.
 *
 * @param warmUp how long every JVM works before it is measured
 * @param rounds how often each is measured
 * @param turn how long one turn lasts
 */
public record Rounds(Duration warmUp, int rounds, Duration turn) {
  private static final Duration FULL_WARM_UP = Duration.ofSeconds(150);
  private static final int FEWEST_ROUNDS = 7;
  private static final Duration SHORTEST_TURN = Duration.ofSeconds(10);

  /** What counts. */
  public static Rounds full() {
    return new Rounds(FULL_WARM_UP, FEWEST_ROUNDS, SHORTEST_TURN);
  }

  /** Whether figures of it may be told to others. */
  public boolean count() {
    return warmUp.compareTo(FULL_WARM_UP) >= 0
        && rounds >= FEWEST_ROUNDS
        && turn.compareTo(SHORTEST_TURN) >= 0;
  }

  @Override
  public String toString() {
    return "warm-up %d s, %d rounds of %d s"
        .formatted(warmUp.toSeconds(), rounds, turn.toSeconds());
  }
}

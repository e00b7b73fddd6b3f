package io.kessai.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long to wait before asking again: twice as long each time, up to a limit, less a part left to
 * chance. Pure but for the randomness it is handed.
 *
 * @param first the wait after the first inquiry
 * @param longest the longest wait
 * @param jitter the part left to chance, 0 to below 1
 * @param random where chance comes from
 */
record Backoff(Duration first, Duration longest, double jitter, RandomGenerator random) {
  private static final int DOUBLINGS = 20;

  /**
   * When to ask again. While patience lasts never later than its end, so that the inquiry that
   * settles the order comes in time; after it has ended, as rarely as it gets. A method's own pace
   * goes before the operator's.
   *
   * @param attempts how often it was asked already, at least 1
   */
  Instant next(int attempts, Instant now, Wait wait) {
    if (wait.isOver(now)) {
      return rarely(now);
    }
    long doubled = first.toMillis() << Math.min(attempts - 1, DOUBLINGS);
    long usual = Math.min(doubled, longest.toMillis());
    Instant next = now.plus(jittered(wait.every().map(Duration::toMillis).orElse(usual)));
    return next.isBefore(wait.until()) ? next : wait.until();
  }

  /** The next time where there is no hurry. */
  Instant rarely(Instant now) {
    return now.plus(jittered(longest.toMillis()));
  }

  private Duration jittered(long millis) {
    long chance = Math.round(millis * jitter);
    return Duration.ofMillis(millis - random.nextLong(chance + 1));
  }
}

package io.kessai.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The rate of each caller at this replica: a bucket of tokens that fills as time goes by. */
public final class Rates {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final int perSecond;
  private final int burst;
  private final TimeMeter meter;

  /** One for each name of a token that the operator's issuer signed; there are few. */
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * One rate for all callers.
   *
   * @param perSecond requests that one may send for long
   * @param burst what one that was quiet may send at once; at least the rate
   */
  public Rates(int perSecond, int burst, InstantSource clock) {
    this.perSecond = perSecond;
    this.burst = Math.max(burst, perSecond);
    this.meter = new Meter(clock);
  }

  /** Counts a request of the caller; where it is one too many, how long to wait, in seconds. */
  public Optional<Integer> secondsToWait(String caller) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(caller, name -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(wholeSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill())));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(meter)
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, SECOND))
        .build();
  }

  private static int wholeSeconds(Duration wait) {
    return (int) Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private record Meter(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}

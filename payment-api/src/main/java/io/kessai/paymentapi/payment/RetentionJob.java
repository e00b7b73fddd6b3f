package io.kessai.paymentapi.payment;

import io.kessai.paymentapi.KessaiConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets, now and then, what was kept for long enough; several replicas share the work. */
@Singleton
class RetentionJob {
  private static final int BATCH = 100;

  private final Retention retention;
  private final InstantSource clock;
  private final Duration after;
  private final Counter forgotten;

  RetentionJob(
      Retention retention, InstantSource clock, KessaiConfig config, MeterRegistry metrics) {
    this.retention = retention;
    this.clock = clock;
    this.after = config.retention().after();
    this.forgotten = metrics.counter("kessai.retention.forgotten", "table", "payment");
  }

  @Scheduled(every = "${kessai.retention.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forget() {
    Instant now = clock.instant();
    Retention.Round round;
    do {
      round = retention.forgetSome(now.minus(after), now, BATCH);
      forgotten.increment(round.forgotten());
    } while (round.seen() == BATCH);
  }
}

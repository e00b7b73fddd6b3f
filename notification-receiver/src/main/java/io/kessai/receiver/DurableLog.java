package io.kessai.receiver;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Kafka, as the place where notices are safe: appends, and knows when it is done (PUSH-2). */
@Singleton
final class DurableLog {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final KafkaDoor kafka;
  private final Duration timeout;
  private final SparingLog log;
  private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);
  private final Set<Append> underWay = ConcurrentHashMap.newKeySet();

  DurableLog(
      KafkaDoor kafka, ReceiverConfig config, MeterRegistry metrics, SparingLog log, Vertx vertx) {
    this.log = log;
    this.kafka = kafka;
    this.timeout = config.push().storeTimeout();
    for (Outcome outcome : Outcome.values()) {
      timers.put(outcome, metrics.timer("kessai.notices.store", "outcome", outcome.code()));
    }
    vertx.setPeriodic(LOOK_EVERY.toMillis(), look -> lookAfterSlowOnes());
  }

  /** How appending ended. */
  enum Outcome {
    /** Every record is acknowledged by all replicas in sync. */
    STORED,
    /** Kafka will never take one of them, as it is too large. */
    TOO_LARGE,
    /** Not all, or not in time. Some may be stored; sent again they are the same notices again. */
    NOT_STORED;

    /** For metrics. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Appends the records. Called on an event loop, which it never holds up; there it ends as well,
   * when all records are safe, one is not, or the store time-out is over.
   */
  Future<Outcome> append(List<ProducerRecord<String, byte[]>> records) {
    Append append = new Append(records, kafka::take, timeout);
    underWay.add(append);
    append.handOver();
    return append
        .end()
        .map(Outcome.STORED)
        .otherwise(this::failed)
        .onSuccess(
            outcome -> {
              underWay.remove(append);
              timers.get(outcome).record(append.age());
            });
  }

  /** One look for all costs less than a timer for each. */
  private void lookAfterSlowOnes() {
    if (!underWay.isEmpty()) {
      kafka.prepare();
    }
    underWay.stream()
        .filter(append -> append.age().compareTo(LOOK_EVERY) >= 0)
        .forEach(append -> append.lookAfter(LOOK_EVERY));
  }

  private Outcome failed(Throwable cause) {
    log.warn("Kafka did not store notices", String.valueOf(cause));
    return cause instanceof RecordTooLargeException ? Outcome.TOO_LARGE : Outcome.NOT_STORED;
  }
}

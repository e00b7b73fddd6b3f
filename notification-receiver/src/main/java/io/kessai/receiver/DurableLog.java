package io.kessai.receiver;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Kafka, as the place where notices are safe: appends, and knows when it is done (PUSH-2). */
@Singleton
final class DurableLog {
  private final KafkaDoor kafka;
  private final Duration timeout;
  private final Duration longestSend;
  private final MeterRegistry metrics;
  private final SparingLog log;

  DurableLog(KafkaDoor kafka, ReceiverConfig config, MeterRegistry metrics, SparingLog log) {
    this.log = log;
    this.kafka = kafka;
    this.timeout = config.push().storeTimeout();
    this.longestSend = KafkaDoor.longestSend(timeout);
    this.metrics = metrics;
    Arrays.stream(Outcome.values()).forEach(this::timer);
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

  /** Appends the records and waits until all are safe, at the longest for the store time-out. */
  Outcome append(List<ProducerRecord<String, byte[]>> records) {
    Timer.Sample started = Timer.start(metrics);
    Outcome outcome = attempt(records);
    started.stop(timer(outcome));
    return outcome;
  }

  private Timer timer(Outcome outcome) {
    return metrics.timer("kessai.notices.store", "outcome", outcome.code());
  }

  private Outcome attempt(List<ProducerRecord<String, byte[]>> records) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
      for (ProducerRecord<String, byte[]> record : records) {
        if (remaining(deadline) < longestSend.toNanos()) {
          throw new TimeoutException("Kafka takes records too slowly");
        }
        sent.add(kafka.producer().send(record));
      }
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get(remaining(deadline), TimeUnit.NANOSECONDS);
      }
      return Outcome.STORED;
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } catch (KafkaException | TimeoutException e) {
      return failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(e);
    }
  }

  private Outcome failed(Throwable cause) {
    log.warn("Kafka did not store notices", String.valueOf(cause));
    return cause instanceof RecordTooLargeException ? Outcome.TOO_LARGE : Outcome.NOT_STORED;
  }

  private static long remaining(long deadline) {
    return Math.max(0, deadline - System.nanoTime());
  }
}

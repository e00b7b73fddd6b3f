package io.kessai.receiver;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The records of one PUSH on their way into Kafka. It is begun on an event loop, and all that
 * happens to it happens there; Kafka's network thread only counts acknowledgements. It ends once:
 * whatever comes later changes nothing.
 */
final class Append {
  private final List<ProducerRecord<String, byte[]>> records;
  private final Taking kafka;
  private final Duration timeout;
  private final Context loop = Vertx.currentContext();
  private final long begun = System.nanoTime();
  private final AtomicInteger unacknowledged;
  private final Promise<Void> end = Promise.promise();
  private int taken;
  private Exception notTaken;

  Append(List<ProducerRecord<String, byte[]>> records, Taking kafka, Duration timeout) {
    this.records = records;
    this.kafka = kafka;
    this.timeout = timeout;
    this.unacknowledged = new AtomicInteger(records.size());
  }

  /** Where records are handed over: {@link KafkaDoor#take}. */
  interface Taking {
    /** Takes a record, or says why not now. */
    Optional<Exception> take(ProducerRecord<String, byte[]> record, Callback told);
  }

  /** Succeeds when all replicas in sync have every record, and else fails with the first reason. */
  Future<Void> end() {
    return end.future();
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Hands over what was not taken yet, up to the first record that cannot be taken now. */
  void handOver() {
    try {
      while (taken < records.size()) {
        Optional<Exception> why =
            kafka.take(records.get(taken), (stored, failure) -> acknowledge(failure));
        if (why.isPresent()) {
          notTaken = why.get();
          return;
        }
        taken++;
      }
    } catch (KafkaException | IllegalStateException e) {
      end.tryFail(e);
    }
  }

  /**
   * Looks after it from any thread: what was not taken is handed over again, and it ends where its
   * time is over before the next look. Kafka's client has a quarter of that time to take all of it.
   */
  void lookAfter(Duration untilNextLook) {
    loop.runOnContext(
        now -> {
          if (!end.future().isComplete()) {
            handOver();
            giveUpAfter(timeout.minus(untilNextLook));
          }
        });
  }

  private void giveUpAfter(Duration patience) {
    Duration age = age();
    if (taken < records.size() && age.compareTo(patience.dividedBy(4)) >= 0) {
      end.tryFail(notTaken);
    } else if (age.compareTo(patience) >= 0) {
      end.tryFail(new TimeoutException("Kafka has not acknowledged all of it"));
    }
  }

  private void acknowledge(Exception failure) {
    if (failure != null) {
      loop.runOnContext(now -> end.tryFail(failure));
    } else if (unacknowledged.decrementAndGet() == 0) {
      loop.runOnContext(now -> end.tryComplete());
    }
  }
}

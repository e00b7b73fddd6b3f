package io.kessai.order.intake;

import io.kessai.fact.Fact;
import io.kessai.order.changes.ChangesRelay;
import io.kessai.order.fold.AppliedFact;
import io.kessai.order.fold.Orders;
import io.kessai.order.fold.Poisoned;
import io.kessai.order.intake.Reading.Unfit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes a batch of records: when it returns, each of them is folded in or parked. */
@ApplicationScoped
public class Intake {
  private final Orders orders;
  private final DeadLetters deadLetters;
  private final Insistence insistence;
  private final ChangesRelay changes;
  private final IntakeMetrics metrics;

  Intake(
      Orders orders,
      DeadLetters deadLetters,
      Insistence insistence,
      ChangesRelay changes,
      IntakeMetrics metrics) {
    this.orders = orders;
    this.deadLetters = deadLetters;
    this.insistence = insistence;
    this.changes = changes;
    this.metrics = metrics;
  }

  /**
   * Takes the batch, however long it takes while Postgres or Kafka is away.
   *
   * @param topic one of {@link io.kessai.fact.Topics}
   * @throws Insistence.Stopped when the service stops first; the batch is to be taken again
   */
  void take(String topic, Iterable<ConsumerRecord<byte[], byte[]>> records, Reading reading) {
    List<ReadRecord> read = new ArrayList<>();
    int size = 0;
    for (ConsumerRecord<byte[], byte[]> one : records) {
      size++;
      try {
        read.add(new ReadRecord(one, reading.read(one.value())));
      } catch (Unfit e) {
        park(topic, one, e);
      }
    }
    metrics.batch(topic, size);
    if (!read.isEmpty()) {
      fold(topic, read);
      changes.wake();
    }
  }

  /** All at once; where one of them is poison, one by one, so that only that one is parked. */
  private void fold(String topic, List<ReadRecord> read) {
    try {
      apply(topic, read.stream().map(ReadRecord::fact).toList());
    } catch (Poisoned batch) {
      for (ReadRecord one : read) {
        try {
          apply(topic, List.of(one.fact()));
        } catch (Poisoned e) {
          park(topic, one.origin(), Unfit.notApplicable(e));
        }
      }
    }
  }

  private void apply(String topic, List<Fact> facts) {
    List<AppliedFact> applied =
        insistence.until("Postgres takes the facts", () -> orders.apply(facts));
    metrics.applied(topic, applied);
  }

  private void park(String topic, ConsumerRecord<byte[], byte[]> origin, Unfit why) {
    insistence.until(
        "Postgres and Kafka take a parked record",
        () -> {
          deadLetters.park(topic, origin, why);
          return true;
        });
    metrics.parked(topic, why.reason());
  }

  private record ReadRecord(ConsumerRecord<byte[], byte[]> origin, Fact fact) {}
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.paymentapi.outbox.DeadLetters;
import io.kessai.paymentapi.outbox.Outages;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads {@code order.changes}, one batch after the other; a batch is acknowledged when all of it is
 * stored. What cannot be read is parked in the dead-letter topic; an outage is waited for.
 */
@ApplicationScoped
class ChangeConsumer {
  private final Changes changes;
  private final DeadLetters deadLetters;
  private final Outages outages;

  ChangeConsumer(Changes changes, DeadLetters deadLetters, Outages outages) {
    this.changes = changes;
    this.deadLetters = deadLetters;
    this.outages = outages;
  }

  @Incoming("changes")
  @Blocking
  void consume(ConsumerRecords<String, String> batch) {
    for (ConsumerRecord<String, String> told : batch) {
      apply(told);
    }
  }

  private void apply(ConsumerRecord<String, String> told) {
    try {
      OrderChange change = Json.read(told.value() == null ? "" : told.value(), OrderChange.class);
      outages.outlast(() -> changes.learn(change));
    } catch (Json.Unreadable e) {
      outages.outlast(() -> deadLetters.park(told, e.getMessage()));
    }
  }
}

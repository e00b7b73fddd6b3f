package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.paymentapi.outbox.DeadLetters;
import io.kessai.paymentapi.outbox.Outages;
import io.kessai.paymentapi.problem.DatabaseOutage;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads {@code order.changes}, one batch after the other; a batch is acknowledged when all of it is
 * stored. What cannot be read, or learned, is parked in the dead-letter topic and holds up no other
 * order; an outage is waited for. A later change of the same order tells all that the parked one
 * told.
 */
@ApplicationScoped
class ChangeConsumer {
  private static final Logger LOG = Logger.getLogger(ChangeConsumer.class);

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
      outages.outlast(
          () -> changes.learn(change), failure -> DatabaseOutage.causeOf(failure).isPresent());
    } catch (Json.Unreadable e) {
      park(told, e.getMessage());
    } catch (Outages.Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: a change cannot be learned", told.key());
      park(told, "cannot be learned: " + e.getClass().getSimpleName());
    }
  }

  private void park(ConsumerRecord<String, String> told, String why) {
    outages.outlast(() -> deadLetters.park(told, why));
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.paymentapi.outbox.DeadLetters;
import io.kessai.paymentapi.outbox.Outages;
import io.kessai.paymentapi.problem.DatabaseOutage;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    List<Told> told = new ArrayList<>(batch.count());
    for (ConsumerRecord<String, String> one : batch) {
      read(one).ifPresent(told::add);
    }
    Set<OrderKey> orders = told.stream().map(one -> one.change().key()).collect(Collectors.toSet());
    Predicate<OrderChange> news = outages.outlast(() -> changes.news(orders));
    told.stream().filter(one -> news.test(one.change())).forEach(this::learn);
  }

  private Optional<Told> read(ConsumerRecord<String, String> told) {
    try {
      String text = told.value() == null ? "" : told.value();
      return Optional.of(new Told(told, Json.read(text, OrderChange.class)));
    } catch (Json.Unreadable e) {
      park(told, e.getMessage());
      return Optional.empty();
    }
  }

  private void learn(Told told) {
    try {
      outages.outlast(
          () -> changes.learn(told.change()),
          failure -> DatabaseOutage.causeOf(failure).isPresent());
    } catch (Outages.Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: a change cannot be learned", told.record().key());
      park(told.record(), "cannot be learned: " + e.getClass().getSimpleName());
    }
  }

  private void park(ConsumerRecord<String, String> told, String why) {
    outages.outlast(() -> deadLetters.park(told, why));
  }

  private record Told(ConsumerRecord<String, String> record, OrderChange change) {}
}

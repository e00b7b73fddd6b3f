package io.kessai.reconciliation;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads {@code order.changes}, one batch after the other; a batch is acknowledged when all of it is
 * stored. What cannot be read is parked beside its topic; an outage is waited for.
 */
@ApplicationScoped
class ChangesConsumer {
  private final WatchList watchList;
  private final Methods<PaymentMethod> methods;
  private final DeadLetters deadLetters;
  private final Outages outages;

  ChangesConsumer(
      WatchList watchList,
      Methods<PaymentMethod> methods,
      DeadLetters deadLetters,
      Outages outages) {
    this.watchList = watchList;
    this.methods = methods;
    this.deadLetters = deadLetters;
    this.outages = outages;
  }

  @Incoming("changes")
  @Blocking
  void consume(ConsumerRecords<String, String> batch) {
    List<ConsumerRecord<String, String>> origins = new ArrayList<>();
    List<OrderChange> changes = new ArrayList<>();
    for (ConsumerRecord<String, String> told : batch) {
      try {
        changes.add(read(told));
        origins.add(told);
      } catch (Json.Unreadable e) {
        park(told, e.getMessage());
      }
    }
    try {
      outages.outlast(() -> watchList.learn(changes));
    } catch (Database.Refused e) {
      learnOneByOne(origins, changes);
    }
  }

  private OrderChange read(ConsumerRecord<String, String> told) throws Json.Unreadable {
    OrderChange change = Json.read(told.value() == null ? "" : told.value(), OrderChange.class);
    if (methods.find(change.method()).isEmpty()) {
      throw new Json.Unreadable("The order's payment method is not known here.");
    }
    return change;
  }

  private void learnOneByOne(
      List<ConsumerRecord<String, String>> origins, List<OrderChange> changes) {
    for (int i = 0; i < changes.size(); i++) {
      OrderChange change = changes.get(i);
      try {
        outages.outlast(() -> watchList.learn(List.of(change)));
      } catch (Database.Refused e) {
        park(origins.get(i), e.getMessage());
      }
    }
  }

  private void park(ConsumerRecord<String, String> told, String why) {
    outages.outlast(() -> deadLetters.park(told, why));
  }
}

package io.kessai.order.fold;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.outbox.OutboxMessage;
import java.time.Instant;

/**
 * A change as the world is told of it.
 *
 * @param json the change's JSON
 */
record ToldChange(OrderChange change, String json) {

  static ToldChange of(Folded folded, Instant now) {
    OrderRow order = folded.order();
    return of(
        new OrderChange(order.key(), order.method().id(), order.version(), now, order.known())
            .paidBy(order.customer()));
  }

  static ToldChange of(OrderChange change) {
    return new ToldChange(change, Json.write(change));
  }

  /** As it goes on this topic. */
  OutboxMessage on(String topic) {
    OrderKey key = change.key();
    try {
      return new OutboxMessage(topic, key.toString(), json);
    } catch (IllegalArgumentException e) {
      throw new Poisoned("The order grew beyond what a message can carry.", e);
    }
  }
}

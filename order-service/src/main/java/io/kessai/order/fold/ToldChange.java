package io.kessai.order.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.kessai.fact.CustomerReference;
import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.outbox.OutboxMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * A change as the world is told of it.
 *
 * @param json the change's JSON
 */
record ToldChange(OrderChange change, String json) {

  static ToldChange of(Folded folded, Instant now) {
    OrderRow order = folded.order();
    OrderChange change =
        new OrderChange(order.key(), order.method().id(), order.version(), now, order.known())
            .paidBy(order.customer());
    return new ToldChange(change, Json.write(Form.of(change, folded.known())));
  }

  static ToldChange of(OrderChange change) {
    return new ToldChange(change, Json.write(change));
  }

  /** A change whose largest part is JSON already: written, it is the change's own JSON. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Form(
      OrderKey key,
      String method,
      long version,
      Instant changedAt,
      @JsonRawValue String known,
      Optional<CustomerReference> customerReference) {

    static Form of(OrderChange change, String known) {
      return new Form(
          change.key(),
          change.method(),
          change.version(),
          change.changedAt(),
          known,
          change.customerReference());
    }
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

package io.kessai.paymentapi.payment;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.Topics;
import io.kessai.outbox.Outbox;
import io.kessai.outbox.OutboxMessage;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.outbox.RelayJob;
import io.kessai.trace.Step;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Facts for everybody else, put into the outbox by whoever holds the order's lock. */
@Singleton
class Facts {
  private final EntityManager entities;
  private final InstantSource clock;
  private final Event<RelayJob.Appended> appended;
  private final String topic;

  Facts(
      EntityManager entities,
      InstantSource clock,
      Event<RelayJob.Appended> appended,
      KessaiConfig config) {
    this.entities = entities;
    this.appended = appended;
    this.clock = clock;
    this.topic = config.topicPrefix().orElse("") + Topics.RESULTS;
  }

  /** The time at which something is learned now. */
  Instant now() {
    return clock.instant();
  }

  void tell(Payment payment, String id, Messenger messenger, String summary, Observation says) {
    tell(payment, id, messenger, summary, says, Map.of());
  }

  void tell(
      Payment payment,
      String id,
      Messenger messenger,
      String summary,
      Observation says,
      Map<String, String> raw) {
    tell(fact(payment, id, messenger, summary, says, raw));
  }

  void tell(Fact fact) {
    OutboxMessage message = message(fact);
    entities
        .unwrap(Session.class)
        .doWork(connection -> Outbox.append(connection, List.of(message)));
  }

  /** A fact about the order that is learned now. */
  Fact fact(
      Payment payment,
      String id,
      Messenger messenger,
      String summary,
      Observation says,
      Map<String, String> raw) {
    return new Fact(id, payment.key(), payment.method, messenger, now(), summary, says, raw);
  }

  /**
   * The fact as a row of the outbox, for whoever writes that in one statement with what the fact
   * tells; it is relayed as soon as this thread's transaction is committed.
   */
  OutboxMessage message(Fact fact) {
    Step.about(fact.key());
    appended.fire(new RelayJob.Appended());
    return new OutboxMessage(topic, fact.key().toString(), Json.write(fact));
  }
}

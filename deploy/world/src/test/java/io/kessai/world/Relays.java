package io.kessai.world;

import io.kessai.outbox.OutboxRelay;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The relays of one service's replicas: the project's own, over the model's table and topic. While
 * one of them works, the other may begin between any two of its steps.
 *
 * <p>The producer is modelled as what its settings promise: one replica's records are appended in
 * the order in which they were sent, and after the first that fails none is until Kafka is back.
 */
final class Relays {
  private static final int BATCH = 3;
  private static final double OTHER_BEGINS = 0.1;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_AWAY = Duration.ofSeconds(30);

  private final Timeline time;
  private final Weather weather;
  private final List<Node> replicas;
  private final OutboxTable table;
  private final ModelDatabase database;
  private final Log topic;
  private final Set<Node> awake = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean nested;
  private Instant kafkaBack = Instant.MIN;

  Relays(Timeline time, Weather weather, List<Node> replicas, OutboxTable table, Log topic) {
    this.time = time;
    this.weather = weather;
    this.replicas = replicas;
    this.table = table;
    this.database = table.in(new ModelDatabase());
    this.topic = topic;
    replicas.forEach(replica -> replica.onStart(() -> wake(replica)));
  }

  /** A commit wakes the committing replica's relay; every other one looks by itself. */
  void wake() {
    replicas.forEach(this::wake);
  }

  private void wake(Node replica) {
    if (awake.add(replica)) {
      time.in(
          time.between(Duration.ZERO, POLL),
          () -> {
            awake.remove(replica);
            relay(replica);
          });
    }
  }

  /** Whoever dies of it looks again when it comes up. */
  private void relay(Node replica) {
    replica
        .doing(() -> relayed(replica))
        .filter(all -> !all || !table.isEmpty())
        .ifPresent(more -> wake(replica));
  }

  /** The relay says when it could not; a second one at the same time may find its rows gone. */
  private boolean relayed(Node replica) {
    try {
      relayOf(replica).relayAll();
      return true;
    } catch (OutboxRelay.NotRelayed | IllegalStateException e) {
      return false;
    }
  }

  private OutboxRelay relayOf(Node replica) {
    return new OutboxRelay(
        database.source(() -> step(replica)), producer(replica), BATCH, Duration.ofSeconds(10));
  }

  private void step(Node replica) {
    replica.step();
    if (!nested && time.happens(OTHER_BEGINS)) {
      nested = true;
      replicas.stream().filter(other -> other != replica).forEach(this::relay);
      nested = false;
    }
  }

  @SuppressWarnings("unchecked") // a proxy knows its type arguments as little as any class does
  private Producer<String, String> producer(Node replica) {
    return (Producer<String, String>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (self, method, arguments) -> {
              step(replica);
              return send((ProducerRecord<String, String>) arguments[0]);
            });
  }

  private CompletableFuture<Object> send(ProducerRecord<String, String> message) {
    if (weather.takesKafkaAway()) {
      kafkaBack = time.instant().plus(time.between(POLL, LONGEST_AWAY));
    }
    if (time.instant().isBefore(kafkaBack)) {
      return CompletableFuture.failedFuture(new KafkaException("Kafka is away"));
    }
    topic.append(message.key(), message.value());
    return CompletableFuture.completedFuture(null);
  }
}

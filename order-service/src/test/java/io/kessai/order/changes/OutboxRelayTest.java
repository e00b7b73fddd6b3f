package io.kessai.order.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.outbox.OutboxMessage;
import io.kessai.outbox.OutboxRelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: what was committed is told, in each order's sequence, and never lost. */
class OutboxRelayTest {
  private static final Duration ACK_TIMEOUT = Duration.ofSeconds(20);

  private final Bench bench;

  OutboxRelayTest() throws Exception {
    this.bench = new Bench();
  }

  @Test
  void allIsRelayedBatchByBatchInSequenceAndCleared() throws Exception {
    for (int i = 0; i < 25; i++) {
      bench.change("a");
      bench.change("b");
    }

    int relayed;
    try (Producer<String, String> kafka = bench.kafka()) {
      relayed = new OutboxRelay(bench.database(), kafka, 20, ACK_TIMEOUT).relayAll();
    }

    assertThat(relayed).isEqualTo(50);
    assertThat(bench.waiting()).isZero();
    assertThat(bench.heard("a")).isEqualTo(numbers(25));
    assertThat(bench.heard("b")).isEqualTo(numbers(25));
  }

  @Test
  void writersAndReplicasInParallelKeepEachOrdersSequence() throws Exception {
    List<String> orders = List.of("a", "b", "c");
    AtomicInteger writing = new AtomicInteger(4);
    Callable<Integer> writer =
        () -> {
          for (int i = 0; i < 40; i++) {
            bench.change(orders.get(i % orders.size()));
          }
          return -writing.decrementAndGet();
        };

    int relayed = 0;
    try (Producer<String, String> kafka = bench.kafka();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> writers =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(writer)).toList();
      List<Future<Integer>> replicas =
          IntStream.range(0, 3)
              .mapToObj(
                  i -> {
                    OutboxRelay relay = new OutboxRelay(bench.database(), kafka, 7, ACK_TIMEOUT);
                    return threads.submit(() -> relayWhile(writing, relay));
                  })
              .toList();
      for (Future<Integer> one : writers) {
        one.get();
      }
      for (Future<Integer> replica : replicas) {
        relayed += replica.get();
      }
      relayed += new OutboxRelay(bench.database(), kafka, 7, ACK_TIMEOUT).relayAll();
    }

    assertThat(relayed).isEqualTo(160);
    for (String order : orders) {
      List<String> heard = bench.heard(order);
      assertThat(heard).isEqualTo(numbers(heard.size()));
    }
  }

  @Test
  void whileKafkaIsAwayNothingIsClearedAndItIsSaidInTime() throws Exception {
    bench.change("a");

    try (Producer<String, String> away = bench.kafkaAway()) {
      OutboxRelay relay = new OutboxRelay(bench.database(), away, 10, Duration.ofSeconds(1));

      assertThatThrownBy(relay::relayAll)
          .isInstanceOf(OutboxRelay.NotRelayed.class)
          .hasMessageContaining("Kafka");
    }

    assertThat(bench.waiting()).isEqualTo(1);
  }

  @Test
  void aBatchThatFailsInTheMiddleIsSentAgainAsAWhole() throws Exception {
    bench.append("a", "1");
    bench.append("a", "2".repeat(5000));
    bench.append("a", "3");
    try (Producer<String, String> small = bench.kafkaUpTo(2000)) {
      OutboxRelay relay = new OutboxRelay(bench.database(), small, 10, ACK_TIMEOUT);
      assertThatThrownBy(relay::relay).isInstanceOf(OutboxRelay.NotRelayed.class);
    }
    assertThat(bench.waiting()).isEqualTo(3);

    int relayed;
    try (Producer<String, String> kafka = bench.kafka()) {
      relayed = new OutboxRelay(bench.database(), kafka, 10, ACK_TIMEOUT).relay();
    }

    assertThat(relayed).isEqualTo(3);
    assertThat(bench.waiting()).isZero();
    assertThat(bench.heard("a")).endsWith("1", "2".repeat(5000), "3");
  }

  @Test
  void theOldestRowsAgeIsKnown() throws Exception {
    try (Producer<String, String> away = bench.kafkaAway()) {
      OutboxRelay relay = new OutboxRelay(bench.database(), away, 10, ACK_TIMEOUT);
      assertThat(relay.oldestAge()).isZero();
      bench.change("a");

      Duration age = relay.oldestAge();

      assertThat(age).isGreaterThanOrEqualTo(Duration.ZERO).isLessThan(Duration.ofMinutes(1));
    }
  }

  @Test
  void aMessageThatKafkaWouldRefuseIsNotAppended() {
    assertThatThrownBy(() -> bench.append("a", "決".repeat(1 + OutboxMessage.MAX_PAYLOAD_BYTES / 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int relayWhile(AtomicInteger writing, OutboxRelay relay) {
    int relayed = 0;
    while (writing.get() > 0) {
      relayed += relay.relayAll();
    }
    return relayed;
  }

  private static List<String> numbers(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }
}

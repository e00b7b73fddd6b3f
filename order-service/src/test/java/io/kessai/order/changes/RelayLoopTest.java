package io.kessai.order.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.outbox.OutboxRelay;
import io.kessai.outbox.RelayLoop;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: changes are told as soon as they are committed, and by and by in any case. */
class RelayLoopTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration NEVER = Duration.ofHours(1);

  private final Bench bench;

  RelayLoopTest() throws Exception {
    this.bench = new Bench();
  }

  @Test
  void aLoopThatIsWokenRelaysAtOnce() throws Exception {
    try (Producer<String, String> kafka = bench.kafka();
        RelayLoop loop =
            new RelayLoop(new OutboxRelay(bench.database(), kafka, 10, LIMIT), NEVER)) {
      loop.start();
      bench.change("a");

      loop.wake();

      await().atMost(LIMIT).untilAsserted(() -> assertThat(loop.relayed()).isEqualTo(1));
    }
  }

  @Test
  void aLoopThatNobodyWakesLooksByItself() throws Exception {
    bench.change("a");
    try (Producer<String, String> kafka = bench.kafka();
        RelayLoop loop =
            new RelayLoop(
                new OutboxRelay(bench.database(), kafka, 10, LIMIT), Duration.ofMillis(50))) {

      loop.start();
      bench.change("b");

      await().atMost(LIMIT).untilAsserted(() -> assertThat(loop.relayed()).isEqualTo(2));
    }
  }

  @Test
  void aLoopGoesOnAfterAFailure() throws Exception {
    bench.change("a");
    try (Producer<String, String> away = bench.kafkaAway();
        RelayLoop loop =
            new RelayLoop(
                new OutboxRelay(bench.database(), away, 10, LIMIT), Duration.ofMillis(10))) {

      loop.start();

      await().atMost(LIMIT).untilAsserted(() -> assertThat(loop.failures()).isGreaterThan(1));
    }
    assertThat(bench.waiting()).isEqualTo(1);
  }
}

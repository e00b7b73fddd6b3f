package io.kessai.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kafka's own producer, where it may not block: what it says instead, and that it took nothing. */
@QuarkusTest
@TestProfile(ShopProfile.class)
@WithTestResource(KessaiServers.class)
class HandingOverTest {
  private static final int ROOM = 20_000;
  private static final int HALF_OF_IT = 10_000;

  private final List<Optional<Exception>> told = new CopyOnWriteArrayList<>();

  @Test
  @Timeout(20)
  void aTopicThatIsNotKnownYetIsSaidAtOnce() {
    try (Producer<String, byte[]> nowhere = producer("127.0.0.1:1")) {
      long started = System.nanoTime();

      Optional<Exception> why = handOver(nowhere, HALF_OF_IT);

      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
      assertThat(why).containsInstanceOf(TimeoutException.class);
      assertThat(told).isEmpty();
      nowhere.close(Duration.ZERO);
    }
  }

  @Test
  @Timeout(60)
  void aFullBufferIsSaidAtOnceAndWhatWasTakenBeforeIsAcknowledgedOnce() {
    try (Producer<String, byte[]> kafka = producer(bootstrapServers())) {
      await().atMost(Duration.ofSeconds(30)).until(() -> handOver(kafka, HALF_OF_IT).isEmpty());

      Optional<Exception> why = handOver(kafka, HALF_OF_IT);

      assertThat(why).containsInstanceOf(BufferExhaustedException.class);
      kafka.flush();
      assertThat(told).containsExactly(Optional.empty());
      // The room of what is acknowledged is given back behind the acknowledgement.
      await().atMost(Duration.ofSeconds(30)).until(() -> handOver(kafka, HALF_OF_IT).isEmpty());
    }
  }

  @Test
  @Timeout(60)
  void whatWillNeverBeTakenIsToldAndNotTriedAgain() {
    try (Producer<String, byte[]> kafka = producer(bootstrapServers())) {
      await().atMost(Duration.ofSeconds(30)).until(() -> handOver(kafka, 2 * ROOM).isEmpty());

      assertThat(told).hasSize(1);
      assertThat(told.getFirst()).containsInstanceOf(RecordTooLargeException.class);
    }
  }

  private Optional<Exception> handOver(Producer<String, byte[]> kafka, int bytes) {
    return HandingOver.of(
        new ProducerRecord<>("handing-over", "key", new byte[bytes]),
        kafka,
        (stored, failure) -> told.add(Optional.ofNullable(failure)));
  }

  /** It keeps what it took for an hour, unless it is flushed or a batch is full. */
  private static Producer<String, byte[]> producer(String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("max.block.ms", 0L);
    settings.put("buffer.memory", (long) ROOM);
    settings.put("linger.ms", 3_600_000L);
    settings.put("delivery.timeout.ms", 7_200_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private static String bootstrapServers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}

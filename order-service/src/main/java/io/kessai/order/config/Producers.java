package io.kessai.order.config;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;

/** Makes Kafka producers from the {@code kafka.*} configuration that lose and reorder nothing. */
@Singleton
public final class Producers {
  /** A relayed batch goes out in few requests, and nothing waits for one to become full. */
  private static final int BATCH_BYTES = 128 * 1024;

  private final Map<String, Object> kafka;

  Producers(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = Map.copyOf(kafka);
  }

  /**
   * A producer that waits for all in-sync replicas.
   *
   * @param serializer of keys and values
   * @param timeout when it gives up on a record, and how long a {@code send} may block
   */
  public <T> Producer<T, T> reliable(Serializer<T> serializer, Duration timeout) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.dividedBy(2).toMillis());
    return new KafkaProducer<>(settings, serializer, serializer);
  }
}

package io.kessai.receiver;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one producer. It is made when first needed, by a notice or by who asks whether this is ready,
 * and not at the start, as it cannot be made while Kafka's name does not resolve, and this service
 * starts without Kafka.
 */
@Singleton
final class KafkaDoor {
  private final Map<String, Object> settings;
  private final Duration longestSend;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Producer<String, byte[]> producer;

  KafkaDoor(@Identifier("default-kafka-broker") Map<String, Object> kafka, ReceiverConfig config) {
    Duration timeout = config.push().storeTimeout();
    this.longestSend = longestSend(timeout);
    this.settings = settings(kafka, timeout);
  }

  /** Longest time that one send may block before it is under way. */
  static Duration longestSend(Duration storeTimeout) {
    return storeTimeout.dividedBy(4);
  }

  /**
   * The producer, safe for all threads.
   *
   * @throws KafkaException where it cannot be made now
   * @throws TimeoutException where another thread has been at it for too long
   */
  Producer<String, byte[]> producer() throws InterruptedException, TimeoutException {
    Producer<String, byte[]> made = producer;
    return made != null ? made : make();
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(longestSend);
    }
  }

  private Producer<String, byte[]> make() throws InterruptedException, TimeoutException {
    if (!making.tryLock(longestSend.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException("The connection to Kafka is still being prepared");
    }
    try {
      if (producer == null) {
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      }
      return producer;
    } finally {
      making.unlock();
    }
  }

  /** What the operator set for Kafka, and over it what the promise to the payment server needs. */
  private static Map<String, Object> settings(Map<String, Object> kafka, Duration timeout) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.putAll(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, longestSend(timeout).toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.dividedBy(2).toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    return settings;
  }
}

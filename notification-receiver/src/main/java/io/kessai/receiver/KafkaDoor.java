package io.kessai.receiver;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
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
  private final Duration patience;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Producer<String, byte[]> producer;
  private volatile Exception unmade = new TimeoutException("Kafka's producer is not made yet");

  KafkaDoor(@Identifier("default-kafka-broker") Map<String, Object> kafka, ReceiverConfig config) {
    Duration timeout = config.push().storeTimeout();
    this.patience = timeout.dividedBy(4);
    this.settings = settings(kafka, timeout);
  }

  /**
   * Hands a record to the producer, and never waits for that: an event loop may do it.
   *
   * @param told once, what became of the record: on Kafka's network thread when it is acknowledged
   *     or lost, on this one where it can never be taken; not at all where it is not taken now
   * @return why it is not taken now, empty where it was
   */
  Optional<Exception> take(ProducerRecord<String, byte[]> record, Callback told) {
    Producer<String, byte[]> made = producer;
    return made == null ? Optional.of(unmade) : HandingOver.of(record, made, told);
  }

  /**
   * Begins to make the producer on a thread of its own, where there is none and nobody is at it.
   */
  void prepare() {
    if (producer == null && !making.isLocked()) {
      Thread.startVirtualThread(this::tryToMake);
    }
  }

  /**
   * The producer, safe for all threads; waits until it is made.
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
      producer.close(patience);
    }
  }

  private void tryToMake() {
    try {
      make();
    } catch (KafkaException | TimeoutException e) {
      unmade = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Producer<String, byte[]> make() throws InterruptedException, TimeoutException {
    if (!making.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
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
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0L); // event loops send
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.dividedBy(2).toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    return settings;
  }
}

package io.kessai.reconciliation;

import io.kessai.fact.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Parks records that cannot be read beside their topic, so that the others go on. */
@Singleton
final class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final FactLog log;
  private final MeterRegistry metrics;

  DeadLetters(FactLog log, MeterRegistry metrics) {
    this.log = log;
    this.metrics = metrics;
    count(0);
  }

  /**
   * Stores the record with the reason; returns when Kafka has it.
   *
   * @throws Outages.Outage where Kafka did not take it, so that its offset is not committed
   */
  void park(ConsumerRecord<String, String> told, String why) {
    ProducerRecord<String, String> parked =
        new ProducerRecord<>(Topics.deadLetter(told.topic()), told.key(), told.value());
    header(parked, "kessai-reason", why);
    header(parked, "kessai-partition", Integer.toString(told.partition()));
    header(parked, "kessai-offset", Long.toString(told.offset()));
    try {
      log.store(parked);
    } catch (Facts.NotStored e) {
      throw new Outages.Outage(e);
    }
    count(1);
    LOG.warnf("Parked %s-%d@%d: %s", told.topic(), told.partition(), told.offset(), why);
  }

  private void count(int times) {
    metrics.counter("kessai.dead.letters", "topic", Topics.CHANGES).increment(times);
  }

  private static void header(ProducerRecord<String, String> parked, String name, String value) {
    parked.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}

package io.kessai.order.intake;

import io.kessai.fact.Topics;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.config.Producers;
import io.kessai.order.config.TopicNames;
import io.kessai.order.intake.Reading.Unfit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * Parks records that cannot be applied, byte for byte as they came: in Postgres, encrypted, where
 * operators see to them, and on the topic's dead-letter topic, with headers that say why and where
 * from.
 */
@ApplicationScoped
public class DeadLetters {
  /** Header: a stable word for why. */
  static final String REASON = "kessai-reason";

  /** Header: one English sentence for why. */
  static final String SAYS = "kessai-says";

  /** Header: the topic, partition and offset it came from. */
  static final String ORIGIN = "kessai-origin";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final TopicNames topics;
  private final ParkedRows rows;
  private final Duration parkTimeout;

  DeadLetters(Producers producers, TopicNames topics, ParkedRows rows, OrderConfig config) {
    this.topics = topics;
    this.rows = rows;
    this.parkTimeout = config.intake().parkTimeout();
    this.producer = producers.reliable(new ByteArraySerializer(), parkTimeout);
  }

  @PreDestroy
  void close() {
    producer.close(CLOSE_LIMIT);
  }

  /**
   * Parks the record; returns when Postgres and Kafka have it. Postgres comes first, as it takes a
   * repeat for what it is.
   *
   * @param topic the one of {@link Topics} it came from
   */
  void park(String topic, ConsumerRecord<byte[], byte[]> origin, Unfit why)
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    rows.keep(topic, origin, why);
    ProducerRecord<byte[], byte[]> parked =
        new ProducerRecord<>(
            topics.inKafka(Topics.deadLetter(topic)), null, origin.key(), origin.value());
    origin.headers().forEach(parked.headers()::add);
    String from = origin.topic() + "/" + origin.partition() + "/" + origin.offset();
    parked.headers().add(REASON, why.reason().getBytes(StandardCharsets.UTF_8));
    parked.headers().add(SAYS, why.getMessage().getBytes(StandardCharsets.UTF_8));
    parked.headers().add(ORIGIN, from.getBytes(StandardCharsets.UTF_8));
    producer.send(parked).get(parkTimeout.toNanos(), TimeUnit.NANOSECONDS);
    LOG.warnf("Parked %s (%s): %s", from, why.reason(), why.getMessage());
  }
}

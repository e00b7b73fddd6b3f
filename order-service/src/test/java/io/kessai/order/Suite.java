package io.kessai.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Topics;
import io.kessai.gateway.Notice;
import io.kessai.order.config.Producers;
import io.kessai.order.config.TopicNames;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The rest of the suite, as this service meets it: topics on one side, the database beneath. */
@ApplicationScoped
public class Suite {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final Map<String, Object> kafka;
  private final TopicNames topics;
  private final AgroalDataSource database;

  Suite(
      Producers producers,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      TopicNames topics,
      AgroalDataSource database) {
    this.producer = producers.reliable(new ByteArraySerializer(), LIMIT);
    this.kafka = kafka;
    this.topics = topics;
    this.database = database;
  }

  @PreDestroy
  void close() {
    producer.close(LIMIT);
  }

  /** Tells a fact on the topic of its messenger. */
  public void tell(Fact fact) {
    tell(List.of(fact));
  }

  /** Tells facts, each on the topic of its messenger. */
  public void tell(List<Fact> facts) {
    List<Future<RecordMetadata>> told =
        facts.stream()
            .map(fact -> send(topic(fact), fact.key().toString(), Json.write(fact).getBytes(UTF_8)))
            .toList();
    told.forEach(Suite::await);
  }

  /** Tells a notice, raw. */
  public void tell(Notice notice) {
    tell(Topics.NOTICES, notice.key(), Json.write(notice));
  }

  /** Tells any text on a topic. */
  public void tell(String topic, String key, String value) {
    tell(topic, key, value.getBytes(UTF_8));
  }

  /** Tells anything on a topic. */
  public void tell(String topic, String key, byte[] value) {
    await(send(topic, key, value));
  }

  /** Everything on a topic with this key, oldest first. */
  public List<ConsumerRecord<String, String>> heard(String topic, String key) {
    Map<String, Object> settings = new HashMap<>(kafka);
    List<ConsumerRecord<String, String>> heard = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topics.inKafka(topic)).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
      }
    }
    return heard.stream().filter(message -> key.equals(message.key())).toList();
  }

  /** The one number that a query gives. */
  public long number(String query, String... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the database behind the service's back. */
  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String topic(Fact fact) {
    return switch (fact.messenger()) {
      case STOREFRONT, ANSWER, BROWSER -> Topics.RESULTS;
      case INQUIRY -> Topics.INQUIRIES;
      case NOTICE -> throw new IllegalArgumentException("Notices are told raw.");
    };
  }

  private Future<RecordMetadata> send(String topic, String key, byte[] value) {
    return producer.send(new ProducerRecord<>(topics.inKafka(topic), key.getBytes(UTF_8), value));
  }

  private static void await(Future<RecordMetadata> told) {
    try {
      told.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

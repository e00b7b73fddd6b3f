package io.kessai.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a client of the servers stores in them and finds there. */
final class Stored {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int POLLS = 50;

  private Stored() {}

  static void run(Servers servers, String url, String sql) {
    try (Connection connection =
            DriverManager.getConnection(url, servers.user(), servers.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row. */
  static String valueOf(Servers servers, String url, String sql) {
    try (Connection connection =
            DriverManager.getConnection(url, servers.user(), servers.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns when every replica has confirmed. */
  static void send(Servers servers, String topic, String key, String value) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers.kafka(),
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first records of the topic that come, as {@code key=value}; none if none come in time. */
  static List<String> received(Servers servers, String topic) {
    try (KafkaConsumer<String, String> consumer = consumer(servers)) {
      consumer.subscribe(List.of(topic));
      List<String> received = new ArrayList<>();
      for (int poll = 0; poll < POLLS && received.isEmpty(); poll++) {
        consumer.poll(POLL).forEach(record -> received.add(record.key() + "=" + record.value()));
      }
      return received;
    }
  }

  static int partitions(Servers servers, String topic) {
    try (KafkaConsumer<String, String> consumer = consumer(servers)) {
      return consumer.partitionsFor(topic).size();
    }
  }

  private static KafkaConsumer<String, String> consumer(Servers servers) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka(),
            ConsumerConfig.GROUP_ID_CONFIG, "servers-test",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}

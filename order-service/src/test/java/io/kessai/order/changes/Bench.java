package io.kessai.order.changes;

import io.kessai.outbox.Outbox;
import io.kessai.servers.Servers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.ds.PGSimpleDataSource;

/** An outbox of its own in a real Postgres, and a topic of its own in a real Kafka. */
final class Bench {
  private final Servers servers = Servers.shared();
  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final String topic = "outbox-" + UUID.randomUUID();

  Bench() throws SQLException {
    String name = "outbox_" + UUID.randomUUID().toString().substring(0, 8);
    database.setUrl(servers.createDatabase(name));
    database.setUser(servers.user());
    database.setPassword(servers.password());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table outbox (
            id bigint generated always as identity primary key, topic text not null,
            key text not null, payload text not null,
            created_at timestamptz not null default now(), traceparent text);
          create table orders (key text primary key, version int not null default 0)
          """);
    }
  }

  DataSource database() {
    return database;
  }

  /** Commits one change of the order as a service does: under the lock of the order's row. */
  void change(String order) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      int version;
      try (ResultSet row =
          statement.executeQuery(
              "insert into orders values ('%s', 1) on conflict (key) do update".formatted(order)
                  + " set version = orders.version + 1 returning version")) {
        row.next();
        version = row.getInt(1);
      }
      Outbox.append(connection, topic, order, Integer.toString(version));
      connection.commit();
    }
  }

  /** Commits one message. */
  void append(String key, String payload) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Outbox.append(connection, topic, key, payload);
    }
  }

  long waiting() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from outbox")) {
      count.next();
      return count.getLong(1);
    }
  }

  Producer<String, String> kafka() {
    return producer(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka()));
  }

  /** One that no broker answers. */
  Producer<String, String> kafkaAway() {
    return producer(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, "300"));
  }

  /** One that refuses records above this size. */
  Producer<String, String> kafkaUpTo(int bytes) {
    return producer(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka(),
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(bytes)));
  }

  /** The payloads of this key in the topic, oldest first. */
  List<String> heard(String key) {
    List<ConsumerRecord<String, String>> heard = new ArrayList<>();
    Properties settings = new Properties();
    settings.put("bootstrap.servers", servers.kafka());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
      }
    }
    return heard.stream()
        .filter(message -> message.key().equals(key))
        .map(ConsumerRecord::value)
        .toList();
  }

  private static Producer<String, String> producer(Map<String, String> settings) {
    Properties all = new Properties();
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.putAll(settings);
    return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
  }
}

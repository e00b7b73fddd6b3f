package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The different notices that Kafka holds of each order. */
final class NoticesStored {
  private static final String TOPIC = "payment.notices";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Set<JsonNode>> byOrder = new HashMap<>();
  private long records;

  /** Reads the topic from its beginning to the end that it has now. */
  static NoticesStored in(String kafka) {
    NoticesStored stored = new NoticesStored();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(partition -> new TopicPartition(TOPIC, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(stored::add);
      }
    }
    return stored;
  }

  /** How many different ones there are of the order. */
  int of(String order) {
    return byOrder.getOrDefault(order, Set.of()).size();
  }

  /** How many records there are, repeats included. */
  long records() {
    return records;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    try {
      JsonNode notice = JSON.readTree(record.value());
      records++;
      byOrder
          .computeIfAbsent(notice.path("orderId").asText(), order -> new HashSet<>())
          .add(notice.path("fields"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.suite.story.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The different notices that Kafka holds of each order. */
final class NoticesStored {
  private static final String TOPIC = "payment.notices";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Set<JsonNode>> byOrder = new HashMap<>();
  private long records;

  /** Reads the topic from its beginning to the end that it has now. */
  static NoticesStored in(String kafka) {
    NoticesStored stored = new NoticesStored();
    Topics.read(kafka, TOPIC::equals, stored::add);
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

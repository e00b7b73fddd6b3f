package io.kessai.receiver;

import io.kessai.fact.Json;
import io.kessai.gateway.Notice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Everything in one topic of the test's Kafka, read from the beginning. */
record StoredRecords(List<ConsumerRecord<String, String>> all) {
  private static final Duration POLL = Duration.ofMillis(100);

  static StoredRecords of(String topic) {
    String name = config("kessai.topic-prefix") + topic;
    Map<String, Object> settings = Map.of("bootstrap.servers", config("kafka.bootstrap.servers"));
    List<ConsumerRecord<String, String>> all = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(all::add);
      }
    }
    return new StoredRecords(all);
  }

  /** Those under one key. */
  StoredRecords under(String key) {
    return new StoredRecords(all.stream().filter(record -> key.equals(record.key())).toList());
  }

  List<Notice> notices() {
    return all.stream().map(StoredRecords::notice).toList();
  }

  /** The text of a header of the latest record. */
  String header(String name) {
    return new String(all.getLast().headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static Notice notice(ConsumerRecord<String, String> record) {
    try {
      return Json.read(record.value(), Notice.class);
    } catch (Json.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private static String config(String key) {
    return ConfigProvider.getConfig().getValue(key, String.class);
  }
}

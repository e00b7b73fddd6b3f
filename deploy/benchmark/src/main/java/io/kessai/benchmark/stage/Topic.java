package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.Worthless;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How much a topic holds, as Kafka itself knows it. */
public final class Topic implements AutoCloseable {
  /** Raw notices. */
  public static final String NOTICES = "payment.notices";

  /** What payment-api tells. */
  public static final String RESULTS = "payment.results";

  /** What order-service tells. */
  public static final String CHANGES = "order.changes";

  private static final short ONE_BROKER = 1;
  private static final Duration FIRST_WITHIN = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Admin admin;
  private final String name;

  /** Empty until it is seen to be there: a count that asks for less costs the broker less. */
  private Map<TopicPartition, OffsetSpec> ends = Map.of();

  /** One topic of this Kafka. */
  public Topic(String kafka, String name) {
    this.admin = Admin.create(Map.of("bootstrap.servers", kafka));
    this.name = name;
  }

  /** Makes a topic with so many partitions, where others have as many as the broker likes. */
  public static void make(String kafka, String name, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      known(admin.createTopics(List.of(new NewTopic(name, partitions, ONE_BROKER))).all());
    }
  }

  /** How many records it holds: all there ever were, as nothing is deleted while a line runs. */
  public long records() {
    if (ends.isEmpty() && isThere()) {
      ends =
          known(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions().stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    }
    return known(admin.listOffsets(ends).all()).values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** Waits until it holds so many; {@link Worthless} where that takes too long. */
  public void await(long records, Duration most) {
    await(name + " holds " + records + " records", this::records, records, most);
  }

  /** Waits until a count has come so far; {@link Worthless} where that takes too long. */
  public static void await(String what, LongSupplier count, long wanted, Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    while (count.getAsLong() < wanted) {
      if (System.nanoTime() > deadline) {
        throw new Worthless("not within %s: %s, but %d".formatted(most, what, count.getAsLong()));
      }
      pause();
    }
  }

  /** Deletes it with all it holds, where it is there. */
  public void delete() {
    ends = Map.of();
    if (isThere()) {
      known(admin.deleteTopics(List.of(name)).all());
    }
  }

  /** How long key and value of a topic's first record are together. */
  public static int firstRecordBytes(String kafka, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "max.poll.records", 1),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(FIRST_WITHIN)) {
        return record.serializedKeySize() + record.serializedValueSize();
      }
      throw new Worthless(topic + " holds nothing");
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private boolean isThere() {
    return known(admin.listTopics().names()).contains(name);
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Worthless("stopped");
    }
  }

  private static <T> T known(KafkaFuture<T> answer) {
    return answer.toCompletionStage().toCompletableFuture().join();
  }
}

package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Facts that order-service applies: notices put into Kafka as notification-receiver stores them,
 * each of an order of its own, all at once; measured from the first until the change of the last is
 * told. What it takes to put them there counts against us.
 */
final class Facts implements Contender, AutoCloseable {
  private static final Duration WITHIN = Duration.ofMinutes(30);
  private static final Duration LONGEST_BURST = Duration.ofSeconds(10);
  private static final int FEWEST = 2_000;

  /** What is put in is made as cheaply as can be: it counts against us. */
  private static final String NOTICE =
      """
      {"id":"notice-ORDER","merchant":"demo","service":"mpi","orderId":"ORDER",\
      "receivedAt":"2026-01-01T00:00:00Z","head":{"pushId":"1","pushTime":"20260101000000"},\
      "fields":{"orderId":"ORDER","vResultCode":"G011A00100000000","txnType":"VerifyNotify",\
      "mpiMstatus":"success","cardMstatus":"success","dummy":"1"}}""";

  private final String name;
  private final String orders;
  private final Topics topics;
  private double rate = FEWEST;
  private long produced;

  private Facts(String name, String orders, Topics topics) {
    this.name = name;
    this.orders = orders;
    this.topics = topics;
  }

  /**
   * Where facts are put, and where their changes are told.
   *
   * @param prefix of the topics' names
   */
  private record Topics(String prefix, Producer<byte[], byte[]> producer, Topic changes) {}

  /**
   * Facts about orders {@code o-1}, {@code o-2} and so on.
   *
   * @param name how it is called in the table
   * @param kafka where the topics are
   * @param prefix of the topics' names
   */
  static Facts of(String name, String kafka, String prefix) {
    Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 5, "batch.size", 262144),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    return new Facts(
        name, "o-", new Topics(prefix, producer, new Topic(kafka, prefix + Topic.CHANGES)));
  }

  /** Facts about other orders, which are called so; to be closed in this one's stead. */
  Facts about(String others) {
    return new Facts(name, others, topics);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Measured work(Duration time, Path raw) {
    Duration burst = time.compareTo(LONGEST_BURST) < 0 ? time : LONGEST_BURST;
    long begin = System.nanoTime();
    long before = produced;
    do {
      apply((int) Math.max(FEWEST, rate * burst.toSeconds()));
      rate = (produced - before) * 1e9 / (System.nanoTime() - begin);
    } while (System.nanoTime() - begin < time.toNanos() / 2);
    return new Measured(Map.of(Quantity.RATE, rate), produced - before, 0);
  }

  /** Puts so many into Kafka and waits until all their changes are told. */
  void apply(int facts) {
    long told = topics.changes().records();
    List<Future<RecordMetadata>> sent = new ArrayList<>(facts);
    for (int i = 0; i < facts; i++) {
      produced++;
      sent.add(topics.producer().send(record(orders + produced)));
    }
    sent.forEach(Facts::stored);
    topics.changes().await(told + facts, WITHIN);
  }

  /** How many were put into Kafka so far: orders {@code o-1} to this one. */
  long produced() {
    return produced;
  }

  @Override
  public void close() {
    topics.producer().close();
    topics.changes().close();
  }

  private static void stored(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new Worthless("Kafka did not store a fact: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Worthless("stopped");
    }
  }

  private ProducerRecord<byte[], byte[]> record(String order) {
    return new ProducerRecord<>(
        topics.prefix() + Topic.NOTICES,
        utf8("demo/" + order),
        utf8(NOTICE.replace("ORDER", order)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

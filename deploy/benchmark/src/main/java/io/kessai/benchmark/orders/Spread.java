package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.stage.Database;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Topic;
import io.kessai.suite.RunningPart;
import java.util.List;
import java.util.stream.Stream;

/**
 * F5 by so many partitions and replicas of order-service, which share a database and topics of
 * their own. It is only told: where all replicas share the cores, more of them show what sharing
 * costs and not what they add.
 *
 * @param facts what they are told
 * @param replicas all running
 */
record Spread(Facts facts, List<RunningPart> replicas) implements AutoCloseable {

  static Spread over(Stage stage, int partitions, int replicas) {
    String called = "spread-%d-%d".formatted(partitions, replicas);
    String topics = called + ".";
    Stream.of(Topic.NOTICES, Topic.CHANGES)
        .forEach(topic -> Topic.make(stage.kafka(), topics + topic, partitions));
    Database database = stage.database(called.replace('-', '_'));
    List<RunningPart> running =
        Stream.generate(() -> Stock.orderService(stage, database, topics)).limit(replicas).toList();
    String name = "partitions %d, replicas %d".formatted(partitions, replicas);
    return new Spread(Facts.of(name, stage.kafka(), topics), running);
  }

  Finding told(String line, Medians medians) {
    return Finding.told(
        line,
        new Figure(ApplyingFacts.APPLIED.what() + ", " + facts.name(), Quantity.RATE),
        medians.of(facts.name(), Quantity.RATE));
  }

  @Override
  public void close() {
    facts.close();
    replicas.forEach(RunningPart::stop);
  }
}

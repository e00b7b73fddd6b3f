package io.kessai.benchmark.notices;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.stage.Flags;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Topic;
import io.kessai.benchmark.tool.ProducerPerformance;
import java.nio.file.Path;
import java.time.Duration;

/** The limit of bundles: Kafka's own producer benchmark with records as long as ours. */
final class KafkaAlone implements Contender {
  static final String NAME = "Kafka's producer benchmark";

  /** Its loop is compiled long before; it is a new JVM in each turn. */
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);

  private static final String TOPIC = "limit.records";

  private final Stage stage;
  private final ProducerPerformance program;
  private Duration warmUp = LONGEST_WARM_UP;

  KafkaAlone(Stage stage, int recordBytes) {
    this.stage = stage;
    this.program = new ProducerPerformance(Flags.program(), stage.kafka(), TOPIC, recordBytes);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Each turn has a warm-up of its own. */
  @Override
  public Duration warmUp(Rounds rounds) {
    if (rounds.warmUp().compareTo(LONGEST_WARM_UP) < 0) {
      warmUp = rounds.warmUp();
    }
    return Duration.ZERO;
  }

  @Override
  public Measured work(Duration time, Path raw) {
    try (Topic topic = new Topic(stage.kafka(), TOPIC)) {
      Measured measured = program.run(time, warmUp, raw);
      topic.delete();
      return measured;
    }
  }
}

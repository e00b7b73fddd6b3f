package io.kessai.benchmark.tool;

import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Worthless;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Kafka's own producer benchmark, every record acknowledged by all replicas.
 *
 * @param java the JVM with its flags and its class path
 * @param kafka bootstrap servers
 * @param topic where the records go
 * @param recordBytes how long each is
 */
public record ProducerPerformance(List<String> java, String kafka, String topic, int recordBytes) {
  private static final Pattern WINDOW =
      Pattern.compile("(?m)^(\\d+) records sent, ([0-9.]+) records/sec .* ms max latency\\.$");
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int MORE_THAN_IT_CAN = 2_000_000_000;

  /** Copies the command. */
  public ProducerPerformance {
    java = List.copyOf(java);
  }

  /**
   * Sends as fast as it can for so long. It is a JVM that starts anew each time, so that its first
   * windows are its warm-up.
   *
   * @param warmUp how long it sends before that
   */
  public Measured run(Duration time, Duration warmUp, Path raw) {
    List<String> words = new ArrayList<>(java);
    words.addAll(
        List.of(
            "org.apache.kafka.tools.ProducerPerformance",
            "--topic",
            topic,
            "--num-records",
            Integer.toString(MORE_THAN_IT_CAN),
            "--record-size",
            Integer.toString(recordBytes),
            "--throughput",
            "-1",
            "--producer-props",
            "acks=all",
            "bootstrap.servers=" + kafka));
    Duration whole = warmUp.plus(time).plus(EVERY);
    return read(Command.of(words).run(raw, whole), (int) warmUp.dividedBy(EVERY));
  }

  static Measured read(String said, int skipped) {
    List<MatchResult> windows = WINDOW.matcher(said).results().skip(skipped).toList();
    if (windows.isEmpty()) {
      throw new Worthless("Kafka's producer benchmark ended too soon:\n" + said);
    }
    long records = windows.stream().mapToLong(window -> Long.parseLong(window.group(1))).sum();
    double rate =
        windows.stream()
            .mapToDouble(window -> Double.parseDouble(window.group(2)))
            .average()
            .orElseThrow();
    return new Measured(Map.of(Quantity.RATE, rate), records, 0);
  }
}

package io.kessai.benchmark.stage;

import java.net.URI;
import java.util.stream.Stream;

/**
 * What a service says at {@code /q/metrics}.
 *
 * @param text as it came
 */
public record Scrape(String text) {

  static Scrape of(URI service) {
    return new Scrape(Http.get(service.resolve("/q/metrics")).text());
  }

  /** The sum over all series of this name that carry this label, as {@code name="value"}. */
  public long sum(String name, String label) {
    return (long)
        text.lines()
            .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
            .filter(line -> line.contains(label))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
  }

  /** What became of the records of a topic at order-service: applied, repeated or parked. */
  public long taken(String topic) {
    String label = "topic=\"" + topic + "\"";
    return Stream.of("applied", "repeated", "parked")
        .mapToLong(outcome -> sum("kessai_facts_" + outcome + "_total", label))
        .sum();
  }
}

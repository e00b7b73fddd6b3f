package io.kessai.order.intake;

import io.kessai.order.fold.AppliedFact;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What came in, in figures: taken = applied + repeated + parked, for each topic. */
@ApplicationScoped
public class IntakeMetrics {
  private static final String TOPIC = "topic";
  private static final String MESSENGER = "messenger";

  private final MeterRegistry registry;

  IntakeMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void batch(String topic, int records) {
    DistributionSummary.builder("kessai.intake.batch")
        .description("Records taken in one batch")
        .tag(TOPIC, topic)
        .register(registry)
        .record(records);
  }

  void applied(String topic, List<AppliedFact> facts) {
    for (AppliedFact fact : facts) {
      String name = fact.repeated() ? "kessai.facts.repeated" : "kessai.facts.applied";
      String messenger = fact.fact().messenger().name();
      registry.counter(name, TOPIC, topic, MESSENGER, messenger).increment();
      if (fact.drift()) {
        registry.counter("kessai.drift", "method", fact.fact().method()).increment();
      }
    }
  }

  void parked(String topic, String reason) {
    registry.counter("kessai.facts.parked", TOPIC, topic, "reason", reason).increment();
  }
}

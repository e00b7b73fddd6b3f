package io.kessai.order.intake;

import io.kessai.fact.Topics;
import io.kessai.method.NoticeReader;
import io.kessai.order.fold.AppliedFact;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What came in, in figures: taken = applied + repeated + parked, for each topic. */
@ApplicationScoped
public class IntakeMetrics {
  private static final String TOPIC = "topic";
  private static final String MESSENGER = "messenger";

  private final MeterRegistry registry;

  IntakeMetrics(MeterRegistry registry, @All List<NoticeReader> methods) {
    this.registry = registry;
    for (String topic : List.of(Topics.RESULTS, Topics.NOTICES, Topics.INQUIRIES)) {
      Reading.Unfit.REASONS.forEach(reason -> parked(topic, reason, 0));
    }
    methods.forEach(method -> drift(method.id(), 0));
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
        drift(fact.fact().method(), 1);
      }
    }
  }

  void parked(String topic, String reason) {
    parked(topic, reason, 1);
  }

  private void parked(String topic, String reason, int times) {
    registry.counter("kessai.facts.parked", TOPIC, topic, "reason", reason).increment(times);
  }

  private void drift(String method, int times) {
    registry.counter("kessai.drift", "method", method).increment(times);
  }
}

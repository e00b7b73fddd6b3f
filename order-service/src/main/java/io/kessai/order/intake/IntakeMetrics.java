package io.kessai.order.intake;

import io.kessai.fact.Messenger;
import io.kessai.fact.Topics;
import io.kessai.method.NoticeReader;
import io.kessai.order.fold.AppliedFact;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

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

  /**
   * Counted here first: most facts of a batch are alike, and a counter is looked up for each kind.
   */
  void applied(String topic, List<AppliedFact> facts) {
    facts.stream()
        .collect(Collectors.groupingBy(Kind::of, Collectors.counting()))
        .forEach(
            (kind, number) ->
                registry
                    .counter(kind.counter(), TOPIC, topic, MESSENGER, kind.messenger().name())
                    .increment(number));
    facts.stream().filter(AppliedFact::drift).forEach(fact -> drift(fact.fact().method(), 1));
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

  private record Kind(Messenger messenger, boolean repeated) {

    static Kind of(AppliedFact fact) {
      return new Kind(fact.fact().messenger(), fact.repeated());
    }

    String counter() {
      return repeated ? "kessai.facts.repeated" : "kessai.facts.applied";
    }
  }
}

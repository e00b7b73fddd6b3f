package io.kessai.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.suite.chaos.Errand.Will;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A run can be told again from its seed, and leaves nothing out. */
class PlanTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void theSameSeedMakesTheSamePlan() {
    assertThat(Plan.of(7, 500, MINUTE)).isEqualTo(Plan.of(7, 500, MINUTE));
    assertThat(Plan.of(7, 500, MINUTE)).isNotEqualTo(Plan.of(8, 500, MINUTE));
  }

  @Test
  void everyWayToPayMeetsEveryWill() {
    var met =
        Plan.of(7, 5_000, MINUTE).errands().stream()
            .collect(
                Collectors.groupingBy(
                    Errand::journey, Collectors.mapping(Errand::will, Collectors.toSet())));

    assertThat(met.keySet()).containsExactlyInAnyOrder(Journey.values());
    assertThat(met.values()).allMatch(wills -> wills.size() == Will.values().length);
  }

  @Test
  void everyServiceAndServerIsKilled() {
    var killed =
        Plan.of(7, 500, MINUTE).blows().stream()
            .map(blow -> blow.part().map(Enum::name).orElse("server " + blow.server()))
            .collect(Collectors.toSet());

    assertThat(killed)
        .containsExactlyInAnyOrder(
            "PAYMENT_API",
            "NOTIFICATION_RECEIVER",
            "ORDER_SERVICE",
            "RECONCILIATION_WORKER",
            "server 0",
            "server 1");
  }

  /** From 9,000 on an amount tells the simulator what to do. */
  @Test
  void noAmountMeansSomethingToTheSimulator() {
    assertThat(Plan.of(7, 5_000, MINUTE).errands()).allMatch(errand -> errand.amount() < 9_000);
  }
}

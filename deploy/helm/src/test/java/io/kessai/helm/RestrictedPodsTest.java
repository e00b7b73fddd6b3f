package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pod may run in a namespace that enforces {@code restricted}, whatever was chosen. */
class RestrictedPodsTest {

  static List<PodRule> rules() {
    return PodRule.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isKeptByEveryPod(PodRule rule) {
    for (Case chosen : Case.values()) {
      assertThat(chosen.installation().pods()).isNotEmpty();
      chosen
          .installation()
          .pods()
          .forEach(
              (component, pod) ->
                  assertThat(rule.kept().test(pod))
                      .as("%s: %s of %s", rule, component, chosen)
                      .isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isSeenToBeBroken(PodRule rule) {
    PodSpec pod = Chart.render(Values.bare()).pods().get("payment-api");
    assertThat(rule.kept().test(pod)).isTrue();

    rule.breaks().accept(pod);

    assertThat(rule.kept().test(pod)).isFalse();
  }

  @Test
  void theTestsPodAndTheTrialsServersAreAmongThem() {
    assertThat(Case.TRIAL.installation().pods())
        .containsOnlyKeys(
            "notice-test",
            "notification-receiver",
            "order-service",
            "payment-api",
            "reconciliation-worker",
            "shop",
            "simulator",
            "trial-kafka",
            "trial-postgres");
  }
}

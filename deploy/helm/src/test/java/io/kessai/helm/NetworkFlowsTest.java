package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Exactly those connections come about that the suite uses: all parts and all others there are, at
 * all ports that anybody listens on, are held against a table.
 */
class NetworkFlowsTest {
  @Test
  void ofProduction() {
    assertThat(NetworkFlows.of(Case.PRODUCTION.installation()))
        .containsExactlyInAnyOrderElementsOf(
            table(
                """
                doors -> notification-receiver 8082
                doors -> payment-api 8081
                doors -> order-service 8083
                storefront -> payment-api 8081
                storefront -> order-service 8083
                prometheus -> payment-api 8081
                prometheus -> notification-receiver 8082
                prometheus -> order-service 8083
                prometheus -> reconciliation-worker 8084
                notice-test -> notification-receiver 8082
                payment-api -> postgres 5432
                order-service -> postgres 5432
                reconciliation-worker -> postgres 5432
                payment-api -> kafka 9092 9093 9094
                notification-receiver -> kafka 9092 9093 9094
                order-service -> kafka 9092 9093 9094
                reconciliation-worker -> kafka 9092 9093 9094
                payment-api -> internet 443
                reconciliation-worker -> internet 443
                order-service -> internet 443
                payment-api -> names 53
                notification-receiver -> names 53
                order-service -> names 53
                reconciliation-worker -> names 53
                notice-test -> names 53
                """));
  }

  @Test
  void ofATrial() {
    assertThat(
            NetworkFlows.of(Case.TRIAL.installation()).stream()
                .filter(flow -> !flow.endsWith(" names 53"))
                .filter(flow -> !flow.contains("-> internet")))
        .containsExactlyInAnyOrderElementsOf(
            table(
                """
                shop -> payment-api 8081
                shop -> order-service 8083
                payment-api -> simulator 9000
                reconciliation-worker -> simulator 9000
                simulator -> notification-receiver 8082
                notice-test -> notification-receiver 8082
                payment-api -> trial-postgres 5432
                order-service -> trial-postgres 5432
                reconciliation-worker -> trial-postgres 5432
                payment-api -> trial-kafka 9092
                notification-receiver -> trial-kafka 9092
                order-service -> trial-kafka 9092
                reconciliation-worker -> trial-kafka 9092
                trial-kafka -> trial-kafka 9092
                """));
  }

  @Test
  void aTrialReachesTheInternetByItsWebhooksAlone() {
    assertThat(
            NetworkFlows.of(Case.TRIAL.installation()).stream()
                .filter(flow -> flow.contains("-> internet")))
        .containsExactly("order-service -> internet 443");
  }

  @Test
  void theServicesReachTheCollectorOfTracesWhereThereIsOne() {
    assertThat(
            NetworkFlows.of(Case.EVERYTHING.installation()).stream()
                .filter(flow -> flow.endsWith(" 4318")))
        .containsExactlyInAnyOrder(
            "payment-api -> collector 4318",
            "notification-receiver -> collector 4318",
            "order-service -> collector 4318",
            "reconciliation-worker -> collector 4318");
  }

  @Test
  void withoutPoliciesEverythingIsOpen() {
    assertThat(NetworkFlows.of(Case.PLAIN.installation()))
        .contains("stranger -> payment-api 8081", "payment-api -> metadata 80");
  }

  private static List<String> table(String rows) {
    List<String> flows = new ArrayList<>();
    rows.lines()
        .forEach(
            row -> {
              String[] words = row.split(" ", -1);
              for (int i = 3; i < words.length; i++) {
                flows.add("%s -> %s %s".formatted(words[0], words[2], words[i]));
              }
            });
    return flows;
  }
}

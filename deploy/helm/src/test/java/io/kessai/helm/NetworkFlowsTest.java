package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Exactly those connections come about that the suite uses: all parts and all others there are, at
 * all ports that anybody listens on, are held against a table.
 */
class NetworkFlowsTest {
  private static final List<Integer> PORTS =
      List.of(53, 80, 443, 5432, 8080, 8081, 8082, 8083, 8084, 9000, 9092, 9093, 9094, 22);

  private static final List<Party> OTHERS =
      List.of(
          Party.pod("names", "kube-system", Map.of("k8s-app", "kube-dns")),
          Party.pod("doors", "ingress-nginx", Map.of("app", "ingress-nginx")),
          Party.pod("prometheus", "monitoring", Map.of("app", "prometheus")),
          Party.pod("storefront", "shop", Map.of("app", "shop")),
          Party.pod("kafka", Chart.NAMESPACE, Map.of("strimzi.io/cluster", "kafka")),
          Party.pod("postgres", Chart.NAMESPACE, Map.of("cnpg.io/cluster", "kessai-postgres")),
          Party.pod("neighbour", Chart.NAMESPACE, Map.of("app", "neighbour")),
          Party.pod("stranger", "elsewhere", Map.of("app", "stranger")),
          Party.outside("internet", "203.0.113.7"),
          Party.outside("inside", "10.1.2.3"),
          Party.outside("metadata", "169.254.169.254"));

  @Test
  void ofProduction() {
    assertThat(flows(Case.PRODUCTION.installation()))
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
            flows(Case.TRIAL.installation()).stream()
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
            flows(Case.TRIAL.installation()).stream().filter(flow -> flow.contains("-> internet")))
        .containsExactly("order-service -> internet 443");
  }

  @Test
  void withoutPoliciesEverythingIsOpen() {
    assertThat(flows(Case.PLAIN.installation()))
        .contains("stranger -> payment-api 8081", "payment-api -> metadata 80");
  }

  /** Among everybody, at every port, but for what the release has no part in. */
  private static List<String> flows(Installation installation) {
    NetworkRules rules = new NetworkRules(installation.all(NetworkPolicy.class));
    List<Party> parts = new ArrayList<>();
    installation
        .templates()
        .forEach(
            (component, pod) -> parts.add(Party.part(component, pod.getMetadata().getLabels())));
    List<Party> all = new ArrayList<>(parts);
    all.addAll(OTHERS);
    List<String> flows = new ArrayList<>();
    for (Party from : all) {
      for (Party to : all) {
        for (int port : PORTS) {
          boolean ours = parts.contains(from) || parts.contains(to);
          if (ours && rules.allow(from, to, "TCP", port)) {
            flows.add(from + " -> " + to + " " + port);
          }
        }
      }
    }
    return flows;
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

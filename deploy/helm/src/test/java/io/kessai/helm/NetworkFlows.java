package io.kessai.helm;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who may talk to whom, as {@code from -> to port}. */
final class NetworkFlows {
  private static final List<Integer> PORTS =
      List.of(53, 80, 443, 5432, 8080, 8081, 8082, 8083, 8084, 9000, 9092, 9093, 9094, 22, 4318);

  private static final List<Party> OTHERS =
      List.of(
          Party.pod("names", "kube-system", Map.of("k8s-app", "kube-dns")),
          Party.pod("doors", "ingress-nginx", Map.of("app", "ingress-nginx")),
          Party.pod("prometheus", "monitoring", Map.of("app", "prometheus")),
          Party.pod("collector", "tracing", Map.of("app", "collector")),
          Party.pod("storefront", "shop", Map.of("app", "shop")),
          Party.pod("kafka", Chart.NAMESPACE, Map.of("strimzi.io/cluster", "kafka")),
          Party.pod("postgres", Chart.NAMESPACE, Map.of("cnpg.io/cluster", "kessai-postgres")),
          Party.pod("neighbour", Chart.NAMESPACE, Map.of("app", "neighbour")),
          Party.pod("stranger", "elsewhere", Map.of("app", "stranger")),
          Party.outside("internet", "203.0.113.7"),
          Party.outside("inside", "10.1.2.3"),
          Party.outside("metadata", "169.254.169.254"));

  private NetworkFlows() {}

  /** Among everybody, at every port, but for what the release has no part in. */
  static List<String> of(Installation installation) {
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
}

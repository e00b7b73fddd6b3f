package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one resource says of another is so. */
class ReferencesTest {

  @ParameterizedTest
  @EnumSource
  void namesAreUniqueAndShortEnough(Case chosen) {
    List<String> names =
        chosen.installation().typed().stream()
            .map(each -> each.getKind() + "/" + each.getMetadata().getName())
            .toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(chosen.installation().typed())
        .allSatisfy(each -> assertThat(each.getMetadata().getName()).matches("[a-z0-9-]{1,63}"));
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsLabelledAndSaysThatHelmManagesIt(Case chosen) {
    assertThat(chosen.installation().typed())
        .allSatisfy(
            each ->
                assertThat(each.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/name", "kessai")
                    .containsEntry("app.kubernetes.io/instance", Chart.RELEASE)
                    .containsEntry("app.kubernetes.io/managed-by", "Helm")
                    .containsKeys(Installation.COMPONENT, "app.kubernetes.io/version"));
  }

  @ParameterizedTest
  @EnumSource
  void everySelectorChoosesThePodsOfItsOwnPartAlone(Case chosen) {
    Installation installation = chosen.installation();
    List<Map.Entry<HasMetadata, Map<String, String>>> selectors = new ArrayList<>();
    installation
        .all(Deployment.class)
        .forEach(it -> selectors.add(Map.entry(it, it.getSpec().getSelector().getMatchLabels())));
    installation
        .all(StatefulSet.class)
        .forEach(it -> selectors.add(Map.entry(it, it.getSpec().getSelector().getMatchLabels())));
    installation
        .all(Service.class)
        .forEach(it -> selectors.add(Map.entry(it, it.getSpec().getSelector())));
    installation
        .all(PodDisruptionBudget.class)
        .forEach(it -> selectors.add(Map.entry(it, it.getSpec().getSelector().getMatchLabels())));

    assertThat(selectors)
        .isNotEmpty()
        .allSatisfy(
            selector ->
                assertThat(chosen(installation, selector.getValue()))
                    .containsExactly(
                        selector.getKey().getMetadata().getLabels().get(Installation.COMPONENT)));
  }

  @ParameterizedTest
  @EnumSource
  void everyDoorLeadsToAPortOfAService(Case chosen) {
    Installation installation = chosen.installation();
    Set<String> ports =
        installation.all(Service.class).stream()
            .flatMap(
                service ->
                    service.getSpec().getPorts().stream()
                        .flatMap(
                            port ->
                                Stream.of(
                                    service.getMetadata().getName() + ":" + port.getName(),
                                    service.getMetadata().getName() + ":" + port.getPort())))
            .collect(Collectors.toSet());
    List<String> targets = new ArrayList<>();
    installation
        .all(Ingress.class)
        .forEach(
            door ->
                door.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getHttp().getPaths().stream())
                    .map(path -> path.getBackend().getService())
                    .forEach(to -> targets.add(to.getName() + ":" + to.getPort().getName())));
    installation
        .all(HTTPRoute.class)
        .forEach(
            door ->
                door.getSpec().getRules().stream()
                    .flatMap(rule -> rule.getBackendRefs().stream())
                    .forEach(to -> targets.add(to.getName() + ":" + to.getPort())));

    assertThat(ports).containsAll(targets);
  }

  @Test
  void noDoorLeadsToHealthOrMetrics() {
    List<String> paths =
        Case.EVERYTHING.installation().all(Ingress.class).stream()
            .flatMap(door -> door.getSpec().getRules().stream())
            .flatMap(rule -> rule.getHttp().getPaths().stream())
            .map(path -> path.getPath())
            .toList();

    assertThat(paths)
        .containsExactlyInAnyOrder(
            "/push", "/browser", "/merchants", "/merchants", "/drift", "/console");
  }

  @ParameterizedTest
  @EnumSource
  void everyConfigMapAndAccountOfAPodIsThere(Case chosen) {
    Installation installation = chosen.installation();
    Set<String> maps = installation.names("ConfigMap").collect(Collectors.toSet());
    Set<String> accounts = installation.names("ServiceAccount").collect(Collectors.toSet());

    installation
        .pods()
        .forEach(
            (component, pod) -> {
              assertThat(maps).containsAll(configMaps(pod));
              if (pod.getServiceAccountName() != null) {
                assertThat(accounts).contains(pod.getServiceAccountName());
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void everySecretOfAPodIsOneThatTheOperatorNamedOrAnOperatorOfTheClusterMakes(Case chosen) {
    Installation installation = chosen.installation();
    Set<String> there = new TreeSet<>();
    chosen.chosen().tree().findValues("name").forEach(name -> there.add(name.asText()));
    chosen.chosen().tree().findValues("secret").forEach(name -> there.add(name.asText()));
    installation.names("KafkaUser").forEach(there::add);
    installation.names("Cluster").map(cluster -> cluster + "-ca").forEach(there::add);

    installation
        .pods()
        .forEach(
            (component, pod) ->
                assertThat(there).as("secrets of " + component).containsAll(secrets(pod)));
  }

  @Test
  void everyAutoscalerScalesADeployment() {
    Set<String> deployments =
        Case.EVERYTHING.installation().names("Deployment").collect(Collectors.toSet());

    assertThat(
            Case.EVERYTHING.installation().all(HorizontalPodAutoscaler.class).stream()
                .map(each -> each.getSpec().getScaleTargetRef().getName()))
        .isNotEmpty()
        .isSubsetOf(deployments);
    assertThat(
            Case.EVERYTHING.installation().others().stream()
                .filter(each -> each.path("kind").asText().equals("ScaledObject"))
                .map(each -> each.at("/spec/scaleTargetRef/name").asText()))
        .isNotEmpty()
        .isSubsetOf(deployments);
  }

  @Test
  void theMetricsOfTheFourServicesAreRead() {
    ServiceMonitor monitor = Case.PRODUCTION.installation().all(ServiceMonitor.class).getFirst();

    assertThat(monitor.getSpec().getSelector().getMatchExpressions().getFirst().getValues())
        .containsExactlyInAnyOrderElementsOf(Case.PRODUCTION.installation().parts());
    assertThat(monitor.getSpec().getEndpoints().getFirst().getPath()).isEqualTo("/q/metrics");
  }

  @Test
  void eachServiceHasADatabaseAndARoleOfItsOwn() {
    List<JsonNode> databases =
        Case.PRODUCTION.installation().others().stream()
            .filter(each -> each.path("kind").asText().equals("Database"))
            .toList();

    assertThat(databases)
        .extracting(
            each -> each.at("/spec/name").asText() + " of " + each.at("/spec/owner").asText())
        .containsExactlyInAnyOrder(
            "payment_api of payment_api",
            "order_service of order_service",
            "reconciliation_worker of reconciliation_worker");
  }

  @Test
  void theTestIsRunByHelmAlone() {
    assertThat(Project.read("deploy/helm/kessai/templates/tests/notice.yaml"))
        .contains("helm.sh/hook: test\n");
    assertThat(Case.BARE.installation().one(ConfigMap.class, "notice-test").getData())
        .containsOnlyKeys("SendNotice.java");
  }

  private static List<String> chosen(Installation installation, Map<String, String> selector) {
    return installation.templates().entrySet().stream()
        .filter(
            pod ->
                pod.getValue()
                    .getMetadata()
                    .getLabels()
                    .entrySet()
                    .containsAll(selector.entrySet()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> configMaps(PodSpec pod) {
    return pod.getVolumes().stream()
        .map(volume -> volume.getConfigMap())
        .filter(Objects::nonNull)
        .map(map -> map.getName())
        .toList();
  }

  private static List<String> secrets(PodSpec pod) {
    Stream<String> mounted =
        pod.getVolumes().stream()
            .map(volume -> volume.getSecret())
            .filter(Objects::nonNull)
            .map(secret -> secret.getSecretName());
    Stream<String> variables =
        pod.getContainers().stream()
            .flatMap(container -> container.getEnv().stream())
            .map(variable -> variable.getValueFrom())
            .filter(Objects::nonNull)
            .map(from -> from.getSecretKeyRef().getName());
    return Stream.concat(mounted, variables).toList();
  }
}

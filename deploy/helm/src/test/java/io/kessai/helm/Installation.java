package io.kessai.helm;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one set of values installs.
 *
 * @param typed what there is a model of
 * @param others what there is none of, by its fields
 */
record Installation(List<HasMetadata> typed, List<JsonNode> others) {
  static final String COMPONENT = "app.kubernetes.io/component";

  /** Reads what Helm rendered, strictly. */
  static Installation read(String manifests) {
    List<JsonNode> all = Manifests.parse(manifests);
    return new Installation(
        all.stream().filter(Manifests::hasModel).map(Manifests::typed).toList(),
        all.stream().filter(each -> !Manifests.hasModel(each)).map(Manifests::checked).toList());
  }

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return typed.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends HasMetadata> T one(Class<T> type, String component) {
    return all(type).stream()
        .filter(each -> component.equals(each.getMetadata().getLabels().get(COMPONENT)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + component));
  }

  /** Every pod, by its component: of deployments, of stateful sets, and of the test. */
  Map<String, PodTemplateSpec> templates() {
    Map<String, PodTemplateSpec> templates = new TreeMap<>();
    all(Deployment.class).forEach(each -> put(templates, each, each.getSpec().getTemplate()));
    all(StatefulSet.class).forEach(each -> put(templates, each, each.getSpec().getTemplate()));
    all(Pod.class)
        .forEach(
            each -> put(templates, each, new PodTemplateSpec(each.getMetadata(), each.getSpec())));
    return templates;
  }

  Map<String, PodSpec> pods() {
    return templates().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, pod -> pod.getValue().getSpec()));
  }

  /** The parts that run a program of ours. */
  List<String> parts() {
    return all(Deployment.class).stream()
        .map(each -> each.getMetadata().getLabels().get(COMPONENT))
        .sorted()
        .toList();
  }

  Container container(String component) {
    return one(Deployment.class, component)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .getFirst();
  }

  /** A part's configuration file, as it is mounted. */
  Properties configuration(String component) {
    return Project.properties(
        one(ConfigMap.class, component).getData().get("application.properties"));
  }

  Stream<String> names(String kind) {
    return Stream.concat(
        typed.stream()
            .filter(each -> each.getKind().equals(kind))
            .map(each -> each.getMetadata().getName()),
        others.stream()
            .filter(each -> each.path("kind").asText().equals(kind))
            .map(each -> each.path("metadata").path("name").asText()));
  }

  private static void put(
      Map<String, PodTemplateSpec> templates, HasMetadata owner, PodTemplateSpec template) {
    templates.put(owner.getMetadata().getLabels().get(COMPONENT), template);
  }
}

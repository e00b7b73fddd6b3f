package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart renders has no field that its kind does not have. */
class StrictReadingTest {

  @ParameterizedTest
  @EnumSource
  void everythingReads(Case values) {
    assertThat(values.installation().typed()).hasSizeGreaterThan(15);
  }

  @Test
  void everyKindIsRenderedSomewhere() {
    Installation everything = Case.EVERYTHING.installation();

    assertThat(Stream.of("ScaledObject", "Cluster", "Database", "KafkaTopic", "KafkaUser"))
        .allSatisfy(kind -> assertThat(everything.names(kind)).isNotEmpty());
    assertThat(Stream.of("Ingress", "HTTPRoute", "ServiceMonitor", "PrometheusRule", "Pod"))
        .allSatisfy(kind -> assertThat(everything.names(kind)).isNotEmpty());
    assertThat(Case.PRODUCTION.installation().names("HorizontalPodAutoscaler")).isNotEmpty();
    assertThat(Case.TRIAL.installation().names("StatefulSet")).hasSize(2);
  }

  static Stream<String> misspelt() {
    return Stream.of(
        "{apiVersion: v1, kind: Service, metadata: {name: a}, spek: {}}",
        "{apiVersion: v1, kind: Service, metadata: {name: a, lables: {}}}",
        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {hostnetwork: true}}}}",
        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec:"
            + " {containers: [{securityContext: {readonlyRootFilesystem: true}}]}}}}",
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {egres: []}}",
        "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, spec: {rule: []}}",
        "{apiVersion: monitoring.coreos.com/v1, kind: PrometheusRule, spec: {groups: [{rule: []}]}}",
        "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, spec: {partition: 3}}",
        "{apiVersion: kafka.strimzi.io/v1, kind: KafkaUser, spec: {authorization:"
            + " {type: simple, acls: [{operation: Read}], acl: []}}}",
        "{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: a}, spec: {min: 1}}",
        "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: a},"
            + " spec: {instances: 1, storage: {sise: 1Gi}}}",
        "{apiVersion: example.jp/v1, kind: Unheard, metadata: {name: a}}");
  }

  @ParameterizedTest
  @MethodSource("misspelt")
  void aMisspeltFieldFails(String manifest) {
    assertThatThrownBy(() -> Installation.read(manifest))
        .isInstanceOfAny(java.io.UncheckedIOException.class, AssertionError.class);
  }

  @Test
  void aKeyThatStandsTwiceFails() {
    assertThatThrownBy(() -> Installation.read("kind: Service\nkind: Service\n"))
        .hasMessageContaining("Duplicate");
  }
}

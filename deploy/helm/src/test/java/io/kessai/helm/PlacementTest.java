package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replicas are kept apart, drained one by one, and put where the operator says. */
class PlacementTest {

  @ParameterizedTest
  @EnumSource
  void everyPartIsDrainedOneByOne(Case chosen) {
    Installation installation = chosen.installation();

    assertThat(installation.parts())
        .allSatisfy(
            part ->
                assertThat(
                        installation
                            .one(PodDisruptionBudget.class, part)
                            .getSpec()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isOne());
  }

  @Test
  void replicasAreSpreadOverZonesAndNodesVersionByVersion() {
    Installation bare = Case.BARE.installation();

    assertThat(bare.parts())
        .allSatisfy(
            part ->
                assertThat(bare.pods().get(part).getTopologySpreadConstraints())
                    .allSatisfy(
                        spread -> {
                          assertThat(spread.getMatchLabelKeys())
                              .containsExactly("pod-template-hash");
                          assertThat(spread.getLabelSelector().getMatchLabels())
                              .containsEntry(Installation.COMPONENT, part);
                        })
                    .extracting(TopologySpreadConstraint::getTopologyKey)
                    .containsExactlyInAnyOrder(
                        "topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    assertThat(Case.PLAIN.installation().pods().get("payment-api").getTopologySpreadConstraints())
        .isEmpty();
  }

  @Test
  void whatTheOperatorSaysOfAPodIsThere() {
    PodTemplateSpec template = Case.EVERYTHING.installation().templates().get("order-service");
    PodSpec pod = template.getSpec();

    assertThat(template.getMetadata().getLabels()).containsEntry("team", "pay");
    assertThat(template.getMetadata().getAnnotations()).containsEntry("reload", "true");
    assertThat(pod.getPriorityClassName()).isEqualTo("payments");
    assertThat(pod.getNodeSelector()).containsEntry("pool", "payments");
    assertThat(pod.getTolerations()).hasSize(1);
    assertThat(pod.getAffinity()).isNotNull();
    assertThat(pod.getImagePullSecrets())
        .extracting(LocalObjectReference::getName)
        .containsExactly("registry", "mirror");
  }

  @Test
  void anImageIsTakenByItsDigestWhereOneIsGivenAndElseByTheChartsVersion() {
    Installation everything = Case.EVERYTHING.installation();

    assertThat(everything.container("order-service").getImage())
        .isEqualTo("ghcr.io/kessai/order-service@sha256:" + "2".repeat(64));
    assertThat(everything.container("payment-api").getImage())
        .isEqualTo("ghcr.io/kessai/payment-api:0.1.0");
  }

  @Test
  void theClusterMayChooseTheUser() {
    PodSpec pod = Case.PLAIN.installation().pods().get("payment-api");

    assertThat(pod.getSecurityContext().getRunAsUser()).isNull();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
  }

  @Test
  void aNameOfOnesOwnIsTakenEverywhere() {
    assertThat(Case.PLAIN.installation().typed())
        .allSatisfy(each -> assertThat(each.getMetadata().getName()).startsWith("pay-"));
  }
}

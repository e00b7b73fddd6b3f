package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods start, serve, are replaced and stop as the services are made for. */
class RunningTest {
  private static final int MARGIN_SECONDS = 5;

  @ParameterizedTest
  @ValueSource(
      strings = {"payment-api", "notification-receiver", "order-service", "reconciliation-worker"})
  void aPodIsKilledOnlyAfterEverythingHadTimeToEnd(String service) {
    Deployment deployment = Case.BARE.installation().one(Deployment.class, service);
    PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    Properties defaults = Project.defaults(service);
    Lifecycle lifecycle = pod.getContainers().getFirst().getLifecycle();
    long pause = lifecycle == null ? 0 : lifecycle.getPreStop().getSleep().getSeconds();
    long needed =
        pause
            + seconds(defaults, "%prod.quarkus.shutdown.delay")
            + seconds(defaults, "quarkus.shutdown.timeout")
            + seconds(defaults, "quarkus.virtual-threads.shutdown-timeout");

    assertThat(pod.getTerminationGracePeriodSeconds())
        .isGreaterThanOrEqualTo(needed + MARGIN_SECONDS);
  }

  @Test
  void whoeverIsSentRequestsGoesOnUntilNobodySendsMore() {
    assertThat(Stream.of("payment-api", "notification-receiver", "order-service"))
        .allSatisfy(
            service ->
                assertThat(
                        Case.BARE
                            .installation()
                            .container(service)
                            .getLifecycle()
                            .getPreStop()
                            .getSleep()
                            .getSeconds())
                    .isPositive());
  }

  /** Kubernetes refuses a pause of nothing up to 1.32. */
  @Test
  void whoeverIsSentNothingHasNoPauseInsteadOfOneOfNothing() {
    assertThat(Case.BARE.installation().container("reconciliation-worker").getLifecycle()).isNull();
  }

  @Test
  void nobodyIsMissingWhileVersionsChange() {
    assertThat(Case.BARE.installation().all(Deployment.class))
        .isNotEmpty()
        .allSatisfy(
            deployment ->
                assertThat(
                        deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isZero());
  }

  /** Asked as anybody else it answers, and logs an error each time. */
  @Test
  void theTrialsPostgresIsProbedByTheRoleThatItHas() {
    Container postgres =
        Case.TRIAL.installation().pods().get("trial-postgres").getContainers().getFirst();
    String role =
        postgres.getEnv().stream()
            .filter(variable -> variable.getName().equals("POSTGRES_USER"))
            .findFirst()
            .orElseThrow()
            .getValue();

    assertThat(
            Stream.of(
                postgres.getStartupProbe(),
                postgres.getLivenessProbe(),
                postgres.getReadinessProbe()))
        .allSatisfy(probe -> assertThat(probe.getExec().getCommand()).containsSequence("-U", role));
  }

  @Test
  void everyPartIsProbedWhereQuarkusAnswers() {
    Installation trial = Case.TRIAL.installation();

    assertThat(trial.parts())
        .allSatisfy(
            part -> {
              Container container = trial.container(part);
              assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
              assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
              assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payment-api",
        "notification-receiver",
        "order-service",
        "reconciliation-worker",
        "simulator",
        "shop"
      })
  void everyPartListensOnItsOwnPort(String part) {
    String module =
        switch (part) {
          case "simulator" -> "deploy/simulator";
          case "shop" -> "deploy/storefront";
          default -> part;
        };

    assertThat(Case.TRIAL.installation().container(part).getPorts().getFirst().getContainerPort())
        .hasToString(Project.defaults(module).getProperty("quarkus.http.port"));
  }

  @Test
  void replicasThatFollowTheLoadAreNotFixed() {
    Installation production = Case.PRODUCTION.installation();

    assertThat(production.one(Deployment.class, "payment-api").getSpec().getReplicas()).isNull();
    assertThat(production.one(Deployment.class, "order-service").getSpec().getReplicas())
        .isEqualTo(2);
  }

  @Test
  void anotherConfigurationReplacesThePods() {
    assertThat(checksum(Values.bare()))
        .isNotEqualTo(
            checksum(Values.bare().with("paymentApi: {settings: {kessai.gauges-every: 20s}}")));
  }

  @ParameterizedTest
  @EnumSource
  void theSameValuesGiveTheSameManifests(Case chosen) {
    assertThat(Chart.render(chosen.chosen())).isEqualTo(chosen.installation());
  }

  @Test
  void theChartSaysFromWhichKubernetesOn() {
    assertThat(Project.read("deploy/helm/kessai/Chart.yaml"))
        .contains("kubeVersion: \">=1.30.0-0\"");
  }

  private static String checksum(Values values) {
    return Chart.render(values)
        .one(Deployment.class, "payment-api")
        .getSpec()
        .getTemplate()
        .getMetadata()
        .getAnnotations()
        .get("checksum/configuration");
  }

  private static String path(Probe probe) {
    return probe.getHttpGet().getPath();
  }

  private static long seconds(Properties defaults, String key) {
    return Long.parseLong(defaults.getProperty(key, "0s").replace("s", ""));
  }
}

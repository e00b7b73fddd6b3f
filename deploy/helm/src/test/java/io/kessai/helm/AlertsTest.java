package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts ask for metrics that there are, fire when they should, and tell what to do. */
class AlertsTest {
  private static final String RULES = "deploy/helm/kessai/files/alerts.yaml";
  private static final String RUNBOOKS = "docs/runbooks";

  @TempDir Path folder;

  @Test
  void everyMetricOfAnAlertIsThere() {
    assertThat(alerts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert -> assertThat(MetricNames.unknown(alert.path("expr").asText())).isEmpty());
  }

  @Test
  void aMetricThatIsNotThereIsNoticed() {
    assertThat(
            MetricNames.unknown(
                "rate(kessai_notices_stored_total[5m]) + kessai_notices_lost_total"
                    + " + jvm_memory_used_bytes + up"))
        .containsExactly("kessai_notices_lost_total", "up");
  }

  @Test
  void everyAlertHasARunbookAndEveryRunbookAnAlert() {
    assertThat(Project.names(RUNBOOKS))
        .containsExactlyInAnyOrderElementsOf(
            alerts().map(alert -> alert.path("alert").asText() + ".md").toList());
  }

  @Test
  void everyRunbookSaysWhatItMeansWhyAndWhatToDoAndRepeatsItsRule() {
    assertThat(alerts())
        .allSatisfy(
            alert ->
                assertThat(
                        Project.read(RUNBOOKS + "/" + alert.path("alert").asText() + ".md")
                            .replaceAll("\\s+", " "))
                    .contains("## What it means", "## Why", "## What to do")
                    .contains(alert.path("expr").asText().replaceAll("\\s+", " "))
                    .contains("for " + alert.path("for").asText())
                    .contains("Severity: " + alert.at("/labels/severity").asText()));
  }

  @Test
  void everyAlertLeadsToItsRunbook() {
    List<PrometheusRule> rules = Case.PRODUCTION.installation().all(PrometheusRule.class);

    assertThat(rules)
        .flatExtracting(rule -> rule.getSpec().getGroups().getFirst().getRules())
        .hasSameSizeAs(alerts().toList())
        .allSatisfy(
            rule ->
                assertThat(rule.getAnnotations())
                    .containsEntry(
                        "runbook_url",
                        "https://github.com/kessai/kessai/blob/main/docs/runbooks/"
                            + rule.getAlert()
                            + ".md"));
  }

  @Test
  void everyAlertIsTriedWithAHistoryThatFiresItAndOneThatDoesNot() {
    String histories = histories();

    assertThat(alerts().map(alert -> alert.path("alert").asText()))
        .allSatisfy(
            name ->
                assertThat(histories)
                    .contains("- name: " + name + " fires\n")
                    .contains("- name: " + name + " is silent\n"));
  }

  @Test
  void everyAlertFiresAndIsSilentAsItsHistoriesSay() throws IOException, InterruptedException {
    Path promtool = promtool();
    Files.writeString(folder.resolve("alerts.yaml"), Project.read(RULES));
    Files.writeString(folder.resolve("alerts-test.yaml"), histories());

    assertThat(run(promtool)).contains("SUCCESS").doesNotContain("FAILED");
  }

  @Test
  void aBrokenAlertIsNoticed() throws IOException, InterruptedException {
    Path promtool = promtool();
    Files.writeString(
        folder.resolve("alerts.yaml"),
        Project.read(RULES)
            .replace("kessai_orders_attention) > 0", "kessai_orders_attention) > 9"));
    Files.writeString(folder.resolve("alerts-test.yaml"), histories());

    assertThat(run(promtool)).contains("FAILED").contains("KessaiOrdersNeedAttention");
  }

  private String run(Path promtool) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(promtool.toString(), "test", "rules", "alerts-test.yaml")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /** In CI it has to be there; at a desk its absence only skips what needs it. */
  private static Path promtool() {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();
    if (System.getenv("CI") != null) {
      assertThat(found).as("promtool, of Debian's package prometheus, on the PATH").isPresent();
    }
    Assumptions.assumeTrue(
        found.isPresent(), "Without promtool (Debian: prometheus) alerts are not tried.");
    return found.get();
  }

  private static String histories() {
    return Project.read("deploy/helm/src/test/resources/io/kessai/helm/alerts-test.yaml");
  }

  private static Stream<JsonNode> alerts() {
    try {
      JsonNode rules = new YAMLMapper().readTree(Project.read(RULES)).at("/groups/0/rules");
      return rules.valueStream();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

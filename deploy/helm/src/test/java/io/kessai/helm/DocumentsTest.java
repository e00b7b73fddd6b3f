package io.kessai.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides tell an operator to do is what the chart needs. */
class DocumentsTest {
  private static final Pattern ENTRY = Pattern.compile("--from-(?:file|literal)=([\\w.-]+)");
  private static final Pattern FORWARD =
      Pattern.compile("port-forward service/kessai-([a-z-]+) (\\d+)");

  @Test
  void theTrialsSecretHasExactlyTheEntriesThatAreRead() {
    assertThat(
            ENTRY.matcher(Project.read("docs/install.md")).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(entries(Case.TRIAL.installation(), "kessai-trial"));
  }

  @Test
  void everyServiceThatIsForwardedIsThereAtItsPort() {
    assertThat(FORWARD.matcher(Project.read("docs/install.md")).results())
        .hasSize(4)
        .allSatisfy(
            found ->
                assertThat(
                        Case.TRIAL
                            .installation()
                            .container(found.group(1))
                            .getPorts()
                            .getFirst()
                            .getContainerPort())
                    .hasToString(found.group(2)));
  }

  @Test
  void everyValueThatAGuideNamesIsThere() {
    Pattern named =
        Pattern.compile(
            "`((?:paymentApi|orderService|notificationReceiver|reconciliationWorker|networkPolicy"
                + "|trial|strimzi|cloudNativePg|image|kafka|postgres)\\.[A-Za-z.]+)`");
    String list = Project.read("deploy/helm/README.md");

    assertThat(
            Stream.of("docs/install.md", "docs/production.md")
                .flatMap(guide -> named.matcher(Project.read(guide)).results())
                .map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(list).contains("`" + value));
  }

  private static Set<String> entries(Installation installation, String secret) {
    Stream<String> variables =
        installation.pods().values().stream()
            .flatMap(pod -> pod.getContainers().stream())
            .flatMap(container -> container.getEnv().stream())
            .map(variable -> variable.getValueFrom())
            .filter(Objects::nonNull)
            .map(from -> from.getSecretKeyRef())
            .filter(from -> from.getName().equals(secret))
            .map(from -> from.getKey());
    Stream<String> files =
        installation.pods().values().stream()
            .flatMap(pod -> pod.getVolumes().stream())
            .map(volume -> volume.getSecret())
            .filter(Objects::nonNull)
            .filter(from -> from.getSecretName().equals(secret))
            .flatMap(from -> from.getItems().stream())
            .map(item -> item.getKey());
    return Stream.concat(variables, files).collect(Collectors.toCollection(TreeSet::new));
  }
}

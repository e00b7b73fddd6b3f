package io.kessai.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The chart, rendered and linted by Helm. */
final class Chart {
  /** The release's name in all tests. */
  static final String RELEASE = "kessai";

  /** And its namespace. */
  static final String NAMESPACE = "payments";

  private Chart() {}

  /**
   * What Helm makes of these values.
   *
   * @throws IllegalStateException with Helm's words where it refuses
   */
  static Installation render(Values values) {
    Path chart = copy();
    Path file = write(chart.resolveSibling("values.yaml"), values.yaml());
    return Installation.read(
        new Helm(chart)
            .template()
            .withName(RELEASE)
            .withNamespace(NAMESPACE)
            .withValuesFile(file)
            .call());
  }

  /** What {@code helm lint --strict} says where these values are the chart's own. */
  static LintResult lint(Values values) {
    Path chart = copy();
    Path defaults = chart.resolve("values.yaml");
    write(defaults, Values.of(Project.read(defaults)).with(values.yaml()).yaml());
    return new Helm(chart).lint().strict().call();
  }

  /**
   * A copy without the least version of Kubernetes, as the library takes its own for 1.20, and
   * without hooks, as it does not render them.
   */
  private static Path copy() {
    try {
      Path built = Files.createDirectories(Path.of("target", "charts"));
      Path target = Files.createTempDirectory(built, "chart-").resolve("kessai");
      try (Stream<Path> files = Files.walk(Project.CHART)) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(Project.CHART.relativize(file).toString()));
        }
      }
      Path about = target.resolve("Chart.yaml");
      write(about, Project.read(about).replaceAll("(?m)^kubeVersion:.*\\R", ""));
      Path test = target.resolve("templates/tests/notice.yaml");
      write(test, Project.read(test).replace("helm.sh/hook: test", "kessai/was-hook: test"));
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

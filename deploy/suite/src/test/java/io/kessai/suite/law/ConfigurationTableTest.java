package io.kessai.suite.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The README names every configuration key under {@code kessai} with its default and bounds. */
class ConfigurationTableTest {
  private static final List<String> SERVICES =
      List.of(
          "payment-core",
          "payment-api",
          "notification-receiver",
          "order-service",
          "reconciliation-worker");

  /** The modules of the list that have sources. */
  static final List<String> MODULES =
      SERVICES.stream().filter(Project.modules()::contains).toList();

  private static final String BEGIN = "<!-- configuration -->";
  private static final String END = "<!-- /configuration -->";
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `(kessai\\.[^`]+)` \\| `?([^`|]+?)`? \\| ([^|]*?) ?\\| ([^|]+) \\|$");

  @ParameterizedTest
  @FieldSource("MODULES")
  void theTableOfEachServiceIsComplete(String module) {
    List<ConfigurationKey> keys = ConfigurationKeys.of(module);

    assertThat(keys).as("keys of " + module).isNotEmpty();
    assertThat(differences(section(Project.read("README.md"), module), keys)).isEmpty();
  }

  @Test
  void aMissingAWrongAndAnInventedRowAreNoticed() {
    List<ConfigurationKey> keys =
        List.of(
            new ConfigurationKey("kessai.a", "1", "1 to 9"),
            new ConfigurationKey("kessai.b", "2", ""),
            new ConfigurationKey("kessai.<>.c", "none", ""));
    String table =
        """
        | `kessai.a` | `1` | 1 to 9 | right |
        | `kessai.b` | `3` | | wrong default |
        | `kessai.x` | `3` | | invented |
        """;

    assertThat(differences(table, keys))
        .containsExactly(
            "missing: | `kessai.b` | `2` | |",
            "missing: | `kessai.<>.c` | `none` | |",
            "not in the code: | `kessai.b` | `3` | | wrong default |",
            "not in the code: | `kessai.x` | `3` | | invented |");
    assertThat(differences("| `kessai.a` | `1` | 1 to 8 | |\n", keys.subList(0, 1))).hasSize(1);
  }

  /** Where the code has no constraint, the table may tell in words what bounds a key. */
  private static List<String> differences(String table, List<ConfigurationKey> keys) {
    List<MatchResult> rows = ROW.matcher(table).results().toList();
    List<String> differences = new ArrayList<>();
    keys.stream()
        .filter(key -> rows.stream().noneMatch(row -> tells(row, key)))
        .forEach(
            key ->
                differences.add(
                    "missing: | `%s` | `%s` | %s|"
                        .formatted(
                            key.name(),
                            key.value(),
                            key.bounds().isEmpty() ? "" : key.bounds() + " ")));
    rows.stream()
        .filter(row -> keys.stream().noneMatch(key -> tells(row, key)))
        .forEach(row -> differences.add("not in the code: " + row.group()));
    return differences;
  }

  private static boolean tells(MatchResult row, ConfigurationKey key) {
    return row.group(1).replaceAll("<[^>]*>", "<>").equals(key.name())
        && row.group(2).equals(key.value())
        && (key.bounds().isEmpty() || row.group(3).equals(key.bounds()));
  }

  /** What stands under the headings that begin with the module's name. */
  private static String section(String readme, String module) {
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    assertThat(begin).as(BEGIN + " in README.md").isNotNegative();
    assertThat(end).as(END + " in README.md").isGreaterThan(begin);
    return Pattern.compile("(?m)^### ")
        .splitAsStream(readme.substring(begin, end))
        .filter(section -> section.startsWith(module))
        .collect(Collectors.joining());
  }
}

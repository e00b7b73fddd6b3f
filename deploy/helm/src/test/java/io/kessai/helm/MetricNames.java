package io.kessai.helm;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics that the services have, as docs/metrics.md tells; another test holds it to scrapes.
 */
final class MetricNames {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `[\\w-]+` \\| `(\\w+)` \\|");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:kessai|kafka|http_server|agroal|jvm|process|system|up)_?\\w*");
  private static final Pattern OF_QUARKUS =
      Pattern.compile("http_server_requests_seconds(_count|_sum|_max)|jvm_\\w+");
  private static final Set<String> OF_EACH_TIMER = Set.of("", "_count", "_sum", "_max");

  private MetricNames() {}

  /** Names in a PromQL expression that no service has. */
  static Set<String> unknown(String expression) {
    Set<String> known =
        ROW.matcher(Project.read("docs/metrics.md"))
            .results()
            .map(row -> row.group(1))
            .flatMap(name -> OF_EACH_TIMER.stream().map(end -> name + end))
            .collect(Collectors.toSet());
    return NAME.matcher(expression.replaceAll("\"[^\"]*\"", ""))
        .results()
        .map(found -> found.group())
        .filter(name -> !known.contains(name) && !OF_QUARKUS.matcher(name).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

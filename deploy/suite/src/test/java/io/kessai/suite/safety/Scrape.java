package io.kessai.suite.safety;

import io.kessai.suite.RunningPart;
import io.kessai.suite.story.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service said at {@code /q/metrics}.
 *
 * @param samples values by series, which is the name and the labels in braces
 */
record Scrape(Map<String, Double> samples) {
  private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+(?:\\{.*\\})?) (\\S+)$");

  static Scrape of(RunningPart part) {
    Matcher sample = SAMPLE.matcher(Http.get(part.address().resolve("/q/metrics")).text());
    Map<String, Double> samples = new LinkedHashMap<>();
    while (sample.find()) {
      samples.put(sample.group(1), Double.parseDouble(sample.group(2)));
    }
    return new Scrape(samples);
  }

  /** The sum over all series of this name that carry all these labels, as {@code name="value"}. */
  double sum(String name, String... labels) {
    return samples.entrySet().stream()
        .filter(sample -> nameOf(sample.getKey()).equals(name))
        .filter(sample -> carries(sample.getKey(), labels))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Every name, with what a timer or summary is split into counted as one. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    samples.keySet().forEach(series -> names.add(nameOf(series)));
    for (String split : List.copyOf(names)) {
      String whole = split.replaceFirst("_count$", "");
      if (!whole.equals(split) && names.removeAll(List.of(whole + "_sum", whole + "_max"))) {
        names.remove(split);
        names.add(whole);
      }
    }
    return names;
  }

  /** The names of the labels that series of this name carry. */
  Set<String> labels(String name) {
    Set<String> labels = new TreeSet<>();
    samples.keySet().stream()
        .filter(series -> isOf(name, nameOf(series)))
        .forEach(
            series ->
                Pattern.compile("(\\w+)=\"")
                    .matcher(series)
                    .results()
                    .forEach(label -> labels.add(label.group(1))));
    return labels;
  }

  private static boolean isOf(String name, String series) {
    return series.equals(name) || series.replaceFirst("_(count|sum)$", "").equals(name);
  }

  private static String nameOf(String series) {
    return series.replaceFirst("\\{.*", "");
  }

  private static boolean carries(String series, String... labels) {
    for (String label : labels) {
      if (!series.contains(label)) {
        return false;
      }
    }
    return true;
  }
}

package io.kessai.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/** What all lines came to, as one table in Markdown. */
public final class Table {
  private final List<Report> reports = new ArrayList<>();
  private final List<String> worthless = new ArrayList<>();

  /** Adds what a line came to. */
  public void add(Report report) {
    reports.add(report);
  }

  /** Adds a line that came to nothing. */
  public void add(String line, Worthless why) {
    worthless.add("%s: does not count: %s".formatted(line, why.getMessage()));
  }

  /** Whether everything holds and every run counts. */
  public boolean holds() {
    return worthless.isEmpty()
        && reports.stream()
            .allMatch(
                report ->
                    report.gate().failed().isEmpty()
                        && report.findings().stream().noneMatch(Finding::isShort));
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add("| id | figure | Kessai | peer or limit | ratio | goal | |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    reports.forEach(report -> report.findings().forEach(finding -> lines.add(finding.row())));
    lines.add("");
    reports.forEach(report -> lines.addAll(report.notes()));
    reports.forEach(
        report ->
            report.gate().failed().forEach(check -> lines.add("Gate, does not count: " + check)));
    lines.addAll(worthless);
    return String.join("\n", lines);
  }
}

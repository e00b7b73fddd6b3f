package io.kessai.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a line came to.
 *
 * @param findings its rows of the table
 * @param gate whether the run counts at all
 * @param notes what a reader of the table must know
 */
public record Report(List<Finding> findings, Gate gate, List<String> notes) {

  /** Copies the lists. */
  public Report {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /** A report to which findings and notes are added. */
  public static Report of(Gate gate) {
    return new Report(List.of(), gate, List.of());
  }

  /** The same with one more row. */
  public Report with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Report(more, gate, notes);
  }

  /** The same with one more note. */
  public Report noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Report(findings, gate, more);
  }
}

package io.kessai.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a payment company reported of a payment that is not settled by one word: a store can report
 * it paid, take that back and report it paid again; PayPal reports twice, the second time for good.
 * So a report is no state: the latest of the weightiest decides, whichever was learned first.
 *
 * @param weight how much it weighs
 * @param paid whether it says paid; {@code false} takes an earlier report back, or says that the
 *     payment failed
 * @param at when it came to be, by the reporting side's own clock
 * @param money how much was paid
 */
public record Report(Weight weight, boolean paid, Instant at, Money money) {

  /** How much a report weighs, the lightest first. */
  public enum Weight {
    /** Preliminary: another one may follow (CVS-2, PPAL-3). */
    QUICK,
    /** For good: it outranks any preliminary one (PPAL-4). */
    FINAL
  }

  /** Of two at one time the one that takes back decides: it can only have come second. */
  private static final Comparator<Report> BY_SAY =
      Comparator.comparing(Report::weight)
          .thenComparing(Report::at)
          .thenComparing(report -> !report.paid)
          .thenComparing(Report::money, Totals.PREFERENCE);

  /** Refuses a report with a part missing. */
  public Report {
    if (weight == null || at == null || money == null) {
      throw new IllegalArgumentException("A report needs its weight, time and money.");
    }
  }

  /** The one that decides. */
  static Optional<Report> decisive(Collection<Report> reports) {
    return reports.stream().max(BY_SAY);
  }
}

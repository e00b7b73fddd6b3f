package io.kessai.fact;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of one month of a standing agreement (CARR-4). A child of its order with a short path
 * of its own; the order's state does not hang on it.
 *
 * @param month which month, by Japan's calendar
 * @param outcome how far it has come
 * @param money how much; empty where the messenger names no amount
 */
public record MonthlyCharge(YearMonth month, Outcome outcome, Optional<Money> money) {

  /** How far a month can come, the furthest first. */
  public enum Outcome {
    /** The charge was dropped on the merchant's wish, before or after it was made (CARR-3). */
    DROPPED,
    /** Charged. */
    CHARGED,
    /** The charge failed; the carrier may still succeed with it. */
    FAILED
  }

  private static final Comparator<MonthlyCharge> BY_SAY =
      Comparator.comparing(MonthlyCharge::outcome, Comparator.reverseOrder())
          .thenComparing(
              charge -> charge.money.orElse(null), Comparator.nullsFirst(Totals.PREFERENCE));

  /** Refuses a charge without month or outcome; a missing amount reads as none. */
  public MonthlyCharge {
    if (month == null || outcome == null) {
      throw new IllegalArgumentException("A monthly charge needs its month and outcome.");
    }
    money = money == null ? Optional.empty() : money;
  }

  /** One for each month, the furthest that was told, in the order of the calendar. */
  static List<MonthlyCharge> calendar(Collection<MonthlyCharge> told) {
    Map<YearMonth, MonthlyCharge> byMonth = new TreeMap<>();
    for (MonthlyCharge charge : told) {
      byMonth.merge(
          charge.month, charge, (one, other) -> BY_SAY.compare(one, other) < 0 ? other : one);
    }
    return List.copyOf(byMonth.values());
  }
}

package io.kessai.simulator.carrier;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** A standing agreement, attached to its order once the consumer has agreed. */
record Agreement(Standing standing, Set<YearMonth> charged, Set<YearMonth> dropped) {

  /** {@code mpStatus}. */
  enum Standing {
    ACTIVE("1"),
    ERASED("8"),
    ENDED("9");

    private final String number;

    Standing(String number) {
      this.number = number;
    }

    String number() {
      return number;
    }
  }

  static Agreement made() {
    return new Agreement(Standing.ACTIVE, Set.of(), Set.of());
  }

  boolean isActive() {
    return standing == Standing.ACTIVE;
  }

  boolean isOpen(YearMonth month) {
    return isActive() && !charged.contains(month) && !dropped.contains(month);
  }

  Agreement now(Standing other) {
    return new Agreement(other, charged, dropped);
  }

  Agreement charge(YearMonth month) {
    return new Agreement(standing, with(charged, month), dropped);
  }

  Agreement drop(YearMonth month) {
    return new Agreement(standing, charged, with(dropped, month));
  }

  private static Set<YearMonth> with(Set<YearMonth> months, YearMonth one) {
    Set<YearMonth> more = new HashSet<>(months);
    more.add(one);
    return Set.copyOf(more);
  }
}

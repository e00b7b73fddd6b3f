package io.kessai.simulator.carrier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an order of carrier billing was opened for, attached to it.
 *
 * @param accounting {@code accountingType}: 0 once, 1 recurring, 4 on demand
 * @param item {@code itemInfo}, shown to the consumer
 * @param firstDate of a recurring agreement
 * @param day of the month, or 99 for the last, of a recurring agreement
 * @param pushUrl where notices go; empty for nowhere
 */
record Terms(
    Provider provider,
    String accounting,
    boolean withCapture,
    String item,
    Optional<LocalDate> firstDate,
    int day,
    Optional<String> pushUrl) {
  static final String ONCE = "0";
  static final String RECURRING = "1";
  static final String ON_DEMAND = "4";

  boolean isRecurring() {
    return accounting.equals(RECURRING);
  }

  boolean isOnDemand() {
    return accounting.equals(ON_DEMAND);
  }
}

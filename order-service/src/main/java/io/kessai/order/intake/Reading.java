package io.kessai.order.intake;

import io.kessai.fact.Fact;
import java.util.List;

/** How a topic's values read as facts. */
@FunctionalInterface
interface Reading {

  /**
   * Reads one value.
   *
   * @throws Unfit where it can never be applied
   */
  Fact read(String text) throws Unfit;

  /** A record to be parked. */
  final class Unfit extends Exception {
    /** Every reason that there is. */
    static final List<String> REASONS =
        List.of("unreadable", "no-order-id", "unknown-service", "reader-failed", "not-applicable");

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason one of {@link #REASONS}, for metrics and headers
     * @param says one English sentence for people, safe to log
     */
    Unfit(String reason, String says) {
      super(says);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}

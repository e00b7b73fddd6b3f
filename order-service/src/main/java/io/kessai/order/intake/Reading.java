package io.kessai.order.intake;

import io.kessai.fact.Fact;

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
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason stable, in lower-case words joined by hyphens, for metrics and headers
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

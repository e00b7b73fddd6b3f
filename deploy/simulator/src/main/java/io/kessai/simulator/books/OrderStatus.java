package io.kessai.simulator.books;

import java.util.Locale;

/** {@code orderStatus} of a search (protocol section 7.2). */
public enum OrderStatus {
  /** Accepted; the consumer has something to do yet. */
  INITIAL,
  /** On hold at a company behind the payment server. */
  PENDING,
  /** The last command has ended well. */
  END,
  /** The consumer has been shown how to pay. */
  END_PRESENTATION,
  /** The time to pay, or to capture, has run out. */
  EXPIRED,
  /** Refused. */
  ERROR;

  /** As the wire has it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

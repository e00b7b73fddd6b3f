package io.kessai.method.cvs;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import io.kessai.fact.Report.Weight;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can have happened to an application, by the payment server's words (protocol 7.2). */
enum DetailType {
  /** Applied for. */
  AUTHORIZE,
  /** Cancelled before it was paid. */
  CANCEL_AUTHORIZE,
  /** Quickly reported as paid. */
  CAPTURE,
  /** Paid for good. */
  FIX_CAPTURE,
  /** The quick report was taken back. */
  CANCEL_CAPTURE;

  /** The type of this word; empty for a word that is not known, or none. */
  static Optional<DetailType> of(String word) {
    return Arrays.stream(values())
        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /**
   * What it shows.
   *
   * @param at when it happened
   * @param money how much was paid
   * @param learnedAt when we learned it
   */
  Observation shows(Instant at, Money money, Instant learnedAt) {
    Observation nothing = Observation.nothing();
    return switch (this) {
      case AUTHORIZE -> nothing.showing(PaymentState.AWAITING_CONSUMER, learnedAt);
      case CANCEL_AUTHORIZE -> nothing.showing(PaymentState.CANCELLED, learnedAt);
      case CAPTURE -> nothing.reported(new Report(Weight.QUICK, true, at, money));
      case FIX_CAPTURE -> nothing.reported(new Report(Weight.FINAL, true, at, money));
      case CANCEL_CAPTURE -> nothing.reported(new Report(Weight.QUICK, false, at, money));
    };
  }
}

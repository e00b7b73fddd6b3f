package io.kessai.method.oricosc;

import io.kessai.fact.PaymentState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the screening has come: the words that an operator has for the payment server's codes.
 */
enum Screening {
  /** Under way: the application is complete. */
  SCREENING(PaymentState.AWAITING_CONSUMER),
  /** Orico lends the money. */
  APPROVED(PaymentState.AUTHORIZED),
  /** Orico does not. */
  DECLINED(PaymentState.DECLINED),
  /** Withdrawn, before or after approval. */
  CANCELLED(PaymentState.CANCELLED);

  private final PaymentState shown;

  Screening(PaymentState shown) {
    this.shown = shown;
  }

  /** What the order is shown as. */
  PaymentState shown() {
    return shown;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Screening> ofWord(String word) {
    return Arrays.stream(values()).filter(screening -> screening.word().equals(word)).findFirst();
  }

  /** Every word, for messages to operators. */
  static String words() {
    return Arrays.stream(values()).map(Screening::word).collect(Collectors.joining(", "));
  }
}

package io.kessai.method.paypal;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.Report;
import io.kessai.fact.Report.Weight;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A capture as answers and listings tell it. It shows no state of its own: only PayPal's statement
 * says for good that the money came (PPAL-4).
 */
final class Captured {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");

  private Captured() {}

  /** PayPal took the money, and its statement has not been matched yet. */
  static Observation forTheTimeBeing(String gatewayId, Money money, Instant at) {
    return told(Weight.QUICK, gatewayId, money, at);
  }

  /** PayPal's statement has the payment. */
  static Observation forGood(String gatewayId, Money money, Instant at) {
    return told(Weight.FINAL, gatewayId, money, at);
  }

  /** Whole yen; empty for other text. */
  static Optional<Money> yen(String text) {
    return AMOUNT.matcher(text).matches()
        ? Optional.of(Money.yen(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Observation told(Weight weight, String gatewayId, Money money, Instant at) {
    return Observation.nothing()
        .moved(new Movement(Kind.CAPTURE, gatewayId, money))
        .reported(new Report(weight, true, at, money));
  }
}

package io.kessai.method;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a storefront must say for one operation of a method beyond order and amount. An
 * implementation is a record whose {@code toString} shows nothing that a log may not hold.
 */
public interface PaymentDetails {
  /** How far from today the last day to pay may be. */
  Period LONGEST_TO_PAY = Period.ofDays(60);

  /**
   * Everything that the payment server would refuse, field by field; empty when all is well.
   *
   * @param order the order's id, which the method may want narrower than the suite
   * @param opening amount and terms
   */
  List<Flaw> flaws(OrderId order, Opening opening);

  /** What the order is: an agreement is charged again and again. */
  default Opening.Kind kind() {
    return Opening.Kind.ONE_PAYMENT;
  }

  /**
   * The last day to pay, of details without flaws; empty for a method without one. Whoever knows
   * what day it is in Japan holds it to {@link #LONGEST_TO_PAY} (protocol sections 3.3 and 3.4).
   */
  default Optional<LocalDate> lastDay() {
    return Optional.empty();
  }

  /** The month of a standing agreement that the operation is about; empty for all else (CARR-3). */
  default Optional<YearMonth> month() {
    return Optional.empty();
  }

  /**
   * What of the opening's details later commands on the order need. It is remembered with the
   * intent, so that no lost answer can lose it; it stays with payment-api and becomes no fact.
   */
  default Map<String, String> remembered() {
    return Map.of();
  }

  /**
   * One wrong field.
   *
   * @param field its path in the request's body, such as {@code details.token}
   * @param says what it must be, in one English sentence that does not echo the value
   */
  record Flaw(String field, String says) {}
}

package io.kessai.fact;

import java.util.Currency;

/**
 * An amount in the currency's smallest unit: whole yen, or hundredths of a yuan.
 *
 * @param amount zero or more
 * @param currency its ISO 4217 currency
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {
  private static final Currency JPY = Currency.getInstance("JPY");

  /** Refuses a negative amount. */
  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("An amount is zero or more.");
    }
    if (currency == null) {
      throw new IllegalArgumentException("An amount needs its currency.");
    }
  }

  /** Whole yen. */
  public static Money yen(long amount) {
    return new Money(amount, JPY);
  }

  /** The sum; {@link IllegalArgumentException} where the currencies differ. */
  public Money plus(Money other) {
    return new Money(Math.addExact(amount, same(other).amount), currency);
  }

  /**
   * The difference, never below zero; {@link IllegalArgumentException} where the currencies differ.
   */
  public Money minus(Money other) {
    return new Money(Math.max(0, amount - same(other).amount), currency);
  }

  /** Whether this is more; {@link IllegalArgumentException} where the currencies differ. */
  public boolean exceeds(Money other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(amount, same(other).amount);
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Amounts of two currencies cannot be compared.");
    }
    return other;
  }
}

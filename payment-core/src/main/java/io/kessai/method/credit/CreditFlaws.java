package io.kessai.method.credit;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import java.util.regex.Pattern;

/** What every card payment must hold to, with or without 3-D Secure (protocol sections 2.1, 3). */
public final class CreditFlaws {
  private static final long MAX_AMOUNT = 99_999_999;
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /** At most 36 characters, and nothing that could be a card number (CARD-1). */
  private static final Pattern TOKEN = Pattern.compile("(?!([0-9]-?){12,19}$)[A-Za-z0-9-]{1,36}");

  /** Two digits for the pattern, then its terms, such as {@code C03}: never a card number. */
  private static final Pattern PAYMENT_PATTERN = Pattern.compile("[0-9]{2}([A-Z][0-9]{1,8}){0,15}");

  private CreditFlaws() {}

  /** The flaws of order and amount, and of the two details that all card payments share. */
  public static Flaws of(OrderId order, Opening opening, String token, String paymentPattern) {
    Money money = opening.money();
    return new Flaws()
        .required(
            "orderId", order.value(), ORDER_ID, "must be letters, digits, '-' and '_' for cards")
        .check(
            "amount",
            money.amount() >= 1 && money.amount() <= MAX_AMOUNT,
            "must be from 1 to " + MAX_AMOUNT)
        .check(
            "currency", money.currency().equals(Money.yen(0).currency()), "must be JPY for cards")
        .required("details.token", token, TOKEN, "must be the token from the token server")
        .optional(
            "details.paymentPattern",
            paymentPattern,
            PAYMENT_PATTERN,
            "must be a payment pattern such as 10 or 61C03");
  }
}

package io.kessai.method.card;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a card payment needs beyond order and amount.
 *
 * @param token the token that the token server gave the browser for the card; good once, for 15
 *     minutes
 * @param paymentPattern how the consumer pays it off ({@code jpo}), such as {@code 10} for at once
 *     or {@code 61C03} for three instalments; {@code null} for at once
 */
public record CardDetails(String token, String paymentPattern) implements PaymentDetails {
  private static final long MAX_AMOUNT = 99_999_999;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9-]{1,36}");
  private static final Pattern PATTERN = Pattern.compile("[0-9A-Z]{2,138}");
  private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final String JPY = Money.yen(0).currency().getCurrencyCode();

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return new Flaws()
        .required(
            "orderId", order.value(), ORDER_ID, "must be letters, digits, '-' and '_' for cards")
        .check(
            "amount",
            opening.money().amount() >= 1 && opening.money().amount() <= MAX_AMOUNT,
            "must be from 1 to " + MAX_AMOUNT)
        .check(
            "currency",
            opening.money().currency().getCurrencyCode().equals(JPY),
            "must be JPY for cards")
        .required("details.token", token, TOKEN, "must be the token from the token server")
        .optional(
            "details.paymentPattern",
            paymentPattern,
            PATTERN,
            "must be a payment pattern such as 10 or 61C03")
        .all();
  }

  /** Hides the token. */
  @Override
  public String toString() {
    return "CardDetails[paymentPattern=" + paymentPattern + "]";
  }
}

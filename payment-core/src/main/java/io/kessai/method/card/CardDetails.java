package io.kessai.method.card;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails;
import io.kessai.method.credit.CreditFlaws;
import java.util.List;

/**
 * What a card payment needs beyond order and amount.
 *
 * @param token the token that the token server gave the browser for the card; good once, for 15
 *     minutes
 * @param paymentPattern how the consumer pays it off ({@code jpo}), such as {@code 10} for at once
 *     or {@code 61C03} for three instalments; {@code null} for at once
 */
public record CardDetails(String token, String paymentPattern) implements PaymentDetails {

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return CreditFlaws.of(order, opening, token, paymentPattern).all();
  }

  /** Hides the token. */
  @Override
  public String toString() {
    return "CardDetails[paymentPattern=" + paymentPattern + "]";
  }
}

package io.kessai.simulator.card;

import io.kessai.simulator.outcome.Card;
import io.kessai.simulator.outcome.CardDecision;
import java.time.Instant;

/**
 * The card's side of an order, attached to it once the card company was asked.
 *
 * @param decision what the card company says, also at a Retry
 * @param authCode the approval number
 * @param lastMoneyAt when money was last promised or moved: tells a void from a return
 */
public record CardPayment(
    Card card, Terms terms, CardDecision decision, String authCode, Instant lastMoneyAt) {

  /** What the merchant asks of the card company; {@code jpo} is the payment pattern. */
  public record Terms(boolean withCapture, String jpo) {}

  CardPayment at(Instant now) {
    return new CardPayment(card, terms, decision, authCode, now);
  }
}

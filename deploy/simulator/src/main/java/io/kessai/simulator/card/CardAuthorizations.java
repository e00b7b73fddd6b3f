package io.kessai.simulator.card;

import io.kessai.simulator.books.Money;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.card.CardPayment.Terms;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.outcome.Card;
import io.kessai.simulator.outcome.CardDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Asks the card company for an authorisation, for plain card orders and after 3-D Secure. */
@ApplicationScoped
public class CardAuthorizations {

  private static final int AUTH_CODE_LENGTH = 6;

  private final Ids ids;
  private final MovableClock clock;
  private final CardConfig config;

  CardAuthorizations(Ids ids, MovableClock clock, CardConfig config) {
    this.ids = ids;
    this.clock = clock;
    this.config = config;
  }

  /** Authorises the order's amount, and captures it when the terms say so. Returns the new row. */
  public Row authorize(Order order, Card card, Terms terms, String command) {
    CardDecision decision = CardDecision.byAmount(order.opening().amount()).orElse(card.decision());
    CardPayment payment =
        new CardPayment(card, terms, decision, ids.digits(AUTH_CODE_LENGTH), clock.instant());
    order.attach(CardPayment.class, payment);
    order.property("cardNumber", card.masked());
    order.property("cardExpire", "*****");
    order.property("acquirerCode", card.brand().acquirerCode());
    order.property("jpoInformation", terms.jpo());
    return settle(order, payment, decision.first(), command);
  }

  /** Asks again after a pending answer. Returns the new row. */
  Row retry(Order order, CardPayment payment) {
    return settle(order, payment, payment.decision().afterRetry(), "Retry");
  }

  private Row settle(Order order, CardPayment payment, Result result, String command) {
    boolean withCapture = payment.terms().withCapture();
    long amount = order.opening().amount();
    Instant now = clock.instant();
    String type = (withCapture ? "ac" : "a") + (result.isPending() ? "p" : "");
    if (result.isFailure()) {
      order.status(OrderStatus.ERROR);
      order.detail("");
    } else {
      order.detail(type);
      order.status(result.isPending() ? OrderStatus.PENDING : OrderStatus.END);
    }
    if (result.isSuccess()) {
      Money authorized = order.money().authorize(amount);
      order.money(withCapture ? authorized.capture(amount) : authorized);
      if (!withCapture) {
        order.expireAt(now.plus(config.authorizationValidity()), CardAuthorizations::expire);
      }
    }
    Row row =
        new Row(
            ids.next(),
            command,
            result,
            now,
            Optional.of(amount),
            CardRows.details(payment, type, result, amount, now));
    order.property(
        "startTxn", order.rows().isEmpty() ? row.txnId() : order.rows().getFirst().txnId());
    order.add(row);
    return row;
  }

  private static void expire(Order order) {
    order.detail("ax");
    order.status(OrderStatus.EXPIRED);
    order.money(order.money().release());
  }
}

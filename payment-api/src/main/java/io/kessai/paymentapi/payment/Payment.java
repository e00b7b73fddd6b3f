package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.method.NextAction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;

/** An order as payment-api keeps it. Changed only while its row is locked. */
@Entity
@Table(name = "payment")
class Payment {
  @Id String id;
  String method;
  long amount;
  String currency;
  boolean capture;

  @Column(name = "return_url")
  String returnUrl;

  String known;

  @Column(name = "next_action")
  String nextAction;

  @Column(name = "page_key")
  String pageKey;

  @Column(name = "created_at")
  Instant createdAt;

  /** For Hibernate. */
  protected Payment() {}

  OrderKey key() {
    int slash = id.indexOf('/');
    return OrderKey.of(id.substring(0, slash), id.substring(slash + 1));
  }

  Money money() {
    return new Money(amount, Currency.getInstance(currency));
  }

  Opening opening() {
    return new Opening(money(), capture);
  }

  Observation known() {
    return stored(known, Observation.class);
  }

  OrderState state() {
    return OrderState.of(known());
  }

  NextAction nextAction() {
    return stored(nextAction, NextAction.class);
  }

  /** Joins what was learned; says whether it was news. */
  boolean learn(Observation says) {
    Observation before = known();
    Observation after = before.join(says);
    if (after.equals(before)) {
      return false;
    }
    known = Json.write(after);
    return true;
  }

  void next(NextAction action) {
    nextAction = Json.write(action);
  }

  private static <T> T stored(String json, Class<T> type) {
    try {
      return Json.read(json, type);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("The database holds what this version cannot read", e);
    }
  }
}

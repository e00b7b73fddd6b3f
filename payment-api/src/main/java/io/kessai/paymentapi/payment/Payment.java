package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.method.NextAction;
import io.kessai.seal.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An order as payment-api keeps it. Changed only while its row is locked. */
@Entity
@Table(name = "payment")
class Payment extends SealedRow {
  private static final String NEXT_ACTION = "next_action";
  private static final String REMEMBERED = "remembered";
  private static final String PAGE_KEY = "page_key";
  private static final String NOTHING_REMEMBERED = "{}";
  private static final NextAction NO_ACTION = new NextAction.Nothing();
  private static final String NO_ACTION_STORED = Json.write(NO_ACTION);

  @Id String id;
  String method;
  long amount;
  String currency;
  boolean capture;

  @Column(name = "return_url")
  String returnUrl;

  String known;

  @Column(name = NEXT_ACTION)
  String nextAction;

  @Column(name = "next_while")
  @Enumerated(EnumType.STRING)
  PaymentState nextWhile;

  @Enumerated(EnumType.STRING)
  Opening.Kind kind;

  String original;
  String remembered;

  @Column(name = PAGE_KEY)
  String pageKey;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "kept_since")
  Instant keptSince;

  @Transient private Known read;
  @Transient private OrderState state;

  /** What the text of {@link #known} says, read once however often it is asked for. */
  private record Known(String text, Observation says) {}

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
    return new Opening(money(), capture, kind, Optional.ofNullable(original).map(OrderId::new));
  }

  Observation known() {
    return read().says();
  }

  /** Read off what is known, once and only where it is asked for. */
  OrderState state() {
    Observation says = known();
    if (state == null) {
      state = OrderState.of(says);
    }
    return state;
  }

  private Known read() {
    if (read == null || !read.text().equals(known)) {
      knows(known, stored(known, Observation.class));
    }
    return read;
  }

  /** What is known from now on. */
  void knows(Observation says) {
    knows(Json.write(says), says);
  }

  private void knows(String text, Observation says) {
    known = text;
    read = new Known(text, says);
    state = null;
  }

  NextAction nextAction() {
    return state().state() == nextWhile
        ? stored(opened(NEXT_ACTION, nextAction), NextAction.class)
        : NO_ACTION;
  }

  /** Joins what was learned; says whether it was news. */
  boolean learn(Observation says) {
    Observation before = known();
    Observation after = before.join(says);
    if (after.equals(before)) {
      return false;
    }
    knows(after);
    return true;
  }

  /**
   * What the browser must do while the order is in this state; anything else is over. That there is
   * nothing to do, as for most orders, is no secret.
   */
  void next(NextAction action, PaymentState state) {
    nextAction =
        action.equals(NO_ACTION) ? NO_ACTION_STORED : sealed(NEXT_ACTION, Json.write(action));
    nextWhile = state;
  }

  /** What the method wanted remembered, by name. */
  Map<String, String> remembered() {
    Map<String, String> all = new TreeMap<>();
    if (remembered.equals(NOTHING_REMEMBERED)) {
      return all;
    }
    stored(opened(REMEMBERED, remembered), JsonNode.class)
        .properties()
        .forEach(member -> all.put(member.getKey(), member.getValue().asText()));
    return all;
  }

  void remember(Map<String, String> more) {
    Map<String, String> all = remembered();
    Map<String, String> before = Map.copyOf(all);
    all.putAll(more);
    if (!all.equals(before)) {
      remembered = sealed(REMEMBERED, Json.write(all));
    }
  }

  /** The unguessable part of the address that shows the next action's HTML. */
  String pageKey() {
    return opened(PAGE_KEY, pageKey);
  }

  void pageKey(String unguessable) {
    pageKey = sealed(PAGE_KEY, unguessable);
  }

  /**
   * Forgets what may be about the consumer, or lets whoever has it act.
   *
   * @param needed what of all that is remembered stays, by name
   */
  void forget(Set<String> needed) {
    Map<String, String> kept = remembered();
    kept.keySet().retainAll(needed);
    remembered = sealed(REMEMBERED, Json.write(kept));
    next(NO_ACTION, null);
    pageKey = "";
    keptSince = null;
  }

  @Override
  Place place(String column) {
    return new Place("payment", column, id);
  }

  private static <T> T stored(String json, Class<T> type) {
    try {
      return Json.read(json, type);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("The database holds what this version cannot read", e);
    }
  }
}

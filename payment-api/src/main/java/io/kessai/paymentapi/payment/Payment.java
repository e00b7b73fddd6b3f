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

  /** What the text of {@link #known} says, read once however often it is asked for. */
  private record Known(String text, Observation says, OrderState state) {}

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

  OrderState state() {
    return read().state();
  }

  private Known read() {
    if (read == null || !read.text().equals(known)) {
      Observation says = stored(known, Observation.class);
      read = new Known(known, says, OrderState.of(says));
    }
    return read;
  }

  NextAction nextAction() {
    return state().state() == nextWhile
        ? stored(opened(NEXT_ACTION, nextAction), NextAction.class)
        : new NextAction.Nothing();
  }

  /** Joins what was learned; says whether it was news. */
  boolean learn(Observation says) {
    Observation before = known();
    Observation after = before.join(says);
    if (after.equals(before)) {
      return false;
    }
    known = Json.write(after);
    read = new Known(known, after, OrderState.of(after));
    return true;
  }

  /** What the browser must do while the order is in this state; anything else is over. */
  void next(NextAction action, PaymentState state) {
    nextAction = sealed(NEXT_ACTION, Json.write(action));
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
    next(new NextAction.Nothing(), null);
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

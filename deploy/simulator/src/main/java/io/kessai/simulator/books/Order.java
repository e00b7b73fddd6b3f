package io.kessai.simulator.books;

import io.kessai.simulator.merchant.Merchant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One order at the payment server, of whatever service type. Guarded by the {@link OrderBook} that
 * holds it: touch it only in {@link OrderBook#exclusively}, but for {@link #part}.
 */
public final class Order {

  /** What is fixed when an order is opened; {@code dummy} is the test mode of section 7.6. */
  public record Opening(
      Merchant merchant, String orderId, String serviceType, boolean dummy, long amount) {}

  private record Expiry(Instant at, Consumer<Order> then) {}

  private final Opening opening;
  private final Instant openedAt;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();
  private Money money = Money.NONE;
  private OrderStatus status = OrderStatus.INITIAL;
  private String lastSuccess = "";
  private String detail = "";
  private Optional<Expiry> expiry = Optional.empty();

  Order(Opening opening, Instant openedAt) {
    this.opening = opening;
    this.openedAt = openedAt;
  }

  /** What is fixed since the start. */
  public Opening opening() {
    return opening;
  }

  /** When it was opened. */
  public Instant openedAt() {
    return openedAt;
  }

  /** The true money. */
  public Money money() {
    return money;
  }

  /** Sets the true money. */
  public void money(Money now) {
    this.money = now;
  }

  /** The status that a search tells. */
  public OrderStatus status() {
    return status;
  }

  /** Sets the status that a search tells. */
  public void status(OrderStatus now) {
    this.status = now;
  }

  /** {@code lastSuccessTxnType}: the last command that succeeded, or empty. */
  public String lastSuccess() {
    return lastSuccess;
  }

  /** {@code successDetailTxnType} (protocol section 7.2), or empty. */
  public String detail() {
    return detail;
  }

  /** Sets the detail type after a success. */
  public void detail(String now) {
    this.detail = now;
  }

  /** All rows, the oldest first. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Adds a row; a success also becomes the last success. */
  public void add(Row row) {
    rows.add(row);
    if (row.result().isSuccess()) {
      lastSuccess = row.command();
    }
  }

  /** Puts a row in the place of the one with its id, whose exchange has come further since. */
  public void replace(Row now) {
    rows.replaceAll(row -> row.txnId().equals(now.txnId()) ? now : row);
    if (now.result().isSuccess() && rows.getLast().equals(now)) {
      lastSuccess = now.command();
    }
  }

  /** {@code properOrderInfo} but for the money, which every order tells alike. */
  public Map<String, String> properties() {
    return Map.copyOf(properties);
  }

  /** Sets one member of {@code properOrderInfo}. */
  public void property(String name, String value) {
    properties.put(name, value);
  }

  /** What a service type has attached to this order; safe to call at any time. */
  public <T> Optional<T> part(Class<T> type) {
    return Optional.ofNullable(type.cast(parts.get(type)));
  }

  /** Attaches what a service type must remember, replacing an earlier one of the same class. */
  public <T> void attach(Class<T> type, T part) {
    parts.put(type, part);
  }

  /** Has {@code then} happen to this order when it is looked at after {@code at}. */
  public void expireAt(Instant at, Consumer<Order> then) {
    expiry = Optional.of(new Expiry(at, then));
  }

  /** Takes a planned expiry back. */
  public void keep() {
    expiry = Optional.empty();
  }

  void expireIfDue(Instant now) {
    expiry.filter(planned -> !now.isBefore(planned.at())).ifPresent(due -> expireNow());
  }

  boolean expireNow() {
    Optional<Expiry> planned = expiry;
    expiry = Optional.empty();
    planned.ifPresent(due -> due.then().accept(this));
    return planned.isPresent();
  }
}

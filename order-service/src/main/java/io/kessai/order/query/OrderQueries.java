package io.kessai.order.query;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads orders. */
@ApplicationScoped
public class OrderQueries {
  private static final String COLUMNS =
      """
      select merchant, order_id, method, version, opened_at, updated_at, known, customer_reference
      from orders
      """;
  private static final String ONE =
      """
      select method, version, updated_at, known, customer_reference
      from orders
      where merchant = ? and order_id = ?
      """;

  private final OrderDatabase database;

  OrderQueries(OrderDatabase database) {
    this.database = database;
  }

  /** The order, where it is known. */
  Optional<OrderView> find(OrderKey key) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setString(1, key.merchant().value());
            select.setString(2, key.order().value());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(view(key, row)) : Optional.empty();
            }
          }
        });
  }

  /**
   * A merchant's orders, by id.
   *
   * @param after the id after which to begin; empty for the beginning
   * @param limit most orders in the page
   */
  OrderPage byId(String merchant, OrderFilter filter, String after, int limit) throws SQLException {
    return page(
        OrderSearch.byId(COLUMNS, merchant, filter, after, limit + 1), limit, Found::orderId);
  }

  /**
   * A merchant's orders, the newest first.
   *
   * @param after the {@code next} of the page before; empty for the beginning
   * @param limit most orders in the page
   */
  OrderPage newest(String merchant, OrderFilter filter, String after, int limit)
      throws SQLException {
    Optional<OrderSearch.Place> place =
        after.isEmpty() ? Optional.empty() : Optional.of(Places.of(after));
    return page(
        OrderSearch.newest(COLUMNS, merchant, filter, place, limit + 1), limit, Found::place);
  }

  private OrderPage page(OrderSearch search, int limit, Function<Found, String> next)
      throws SQLException {
    List<Found> found =
        database.reading(
            connection -> {
              try (PreparedStatement select = search.prepare(connection, "")) {
                return read(select);
              }
            });
    List<Found> shown = found.size() > limit ? found.subList(0, limit) : found;
    return new OrderPage(
        shown.stream().map(Found::view).toList(),
        found.size() > limit ? Optional.of(next.apply(shown.getLast())) : Optional.empty());
  }

  private static List<Found> read(PreparedStatement select) throws SQLException {
    List<Found> orders = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Optional<Instant> openedAt =
            Optional.ofNullable(row.getObject("opened_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        OrderKey key = OrderKey.of(row.getString("merchant"), row.getString("order_id"));
        orders.add(new Found(view(key, row), openedAt));
      }
    }
    return orders;
  }

  private static OrderView view(OrderKey key, ResultSet row) throws SQLException {
    try {
      OrderChange latest =
          new OrderChange(
              key,
              row.getString("method"),
              row.getLong("version"),
              row.getObject("updated_at", OffsetDateTime.class).toInstant(),
              Json.read(row.getString("known"), Observation.class));
      return OrderView.of(latest.paidBy(customer(row)));
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("What is stored of order " + key + " cannot be read", e);
    }
  }

  private static Optional<CustomerReference> customer(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("customer_reference")).map(CustomerReference::new);
  }

  private record Found(OrderView view, Optional<Instant> openedAt) {

    String orderId() {
      return view.orderId();
    }

    String place() {
      return Places.text(new OrderSearch.Place(openedAt, view.orderId()));
    }
  }
}

package io.kessai.order.query;

import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads orders. */
@ApplicationScoped
public class OrderQueries {
  private static final String COLUMNS =
      "select merchant, order_id, method, version, updated_at, known from orders ";
  private static final String ONE = COLUMNS + "where merchant = ? and order_id = ?";
  private static final String PAGE =
      COLUMNS + "where merchant = ? and order_id > ? order by order_id limit ?";
  private static final String PAGE_NEEDING_ATTENTION =
      COLUMNS + "where merchant = ? and order_id > ? and needs_attention order by order_id limit ?";

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
            return read(select).stream().findFirst();
          }
        });
  }

  /**
   * A merchant's orders, by id.
   *
   * @param attention whether only those that a person should look at
   * @param after the id after which to begin; empty for the beginning
   * @param limit most orders in the page
   */
  OrderPage page(String merchant, boolean attention, String after, int limit) throws SQLException {
    List<OrderView> orders =
        database.reading(connection -> page(connection, merchant, attention, after, limit + 1));
    boolean more = orders.size() > limit;
    List<OrderView> shown = more ? orders.subList(0, limit) : orders;
    return new OrderPage(shown, more ? Optional.of(shown.getLast().orderId()) : Optional.empty());
  }

  private static List<OrderView> page(
      Connection connection, String merchant, boolean attention, String after, int limit)
      throws SQLException {
    String page = attention ? PAGE_NEEDING_ATTENTION : PAGE;
    try (PreparedStatement select = connection.prepareStatement(page)) {
      select.setString(1, merchant);
      select.setString(2, after);
      select.setInt(3, limit);
      return read(select);
    }
  }

  private static List<OrderView> read(PreparedStatement select) throws SQLException {
    List<OrderView> orders = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        orders.add(view(row));
      }
    }
    return orders;
  }

  private static OrderView view(ResultSet row) throws SQLException {
    OrderKey key = OrderKey.of(row.getString("merchant"), row.getString("order_id"));
    try {
      return OrderView.of(
          key,
          row.getString("method"),
          row.getLong("version"),
          row.getObject("updated_at", OffsetDateTime.class).toInstant(),
          Json.read(row.getString("known"), Observation.class));
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("What is stored of order " + key + " cannot be read", e);
    }
  }
}

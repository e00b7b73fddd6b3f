package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code orders}, as the fold reads and locks it. */
final class OrderRows {
  /**
   * One after the other by the primary key, which {@code lateral} makes Postgres keep to: a plan
   * from when the table was small would read all of it later on.
   */
  private static final String LOCK =
      """
      select locked.*
      from unnest(?::text[], ?::text[]) as key (merchant, order_id)
        cross join lateral (
          select o.merchant, o.order_id, version, method, method_by_opening, known,
            customer_reference
          from orders o
          where o.merchant = key.merchant and o.order_id = key.order_id
          for update) locked
      """;

  private static final String LATEST_CHANGE =
      """
      select version, method, updated_at, known, customer_reference
      from orders
      where merchant = ? and order_id = ?
      for update
      """;

  private OrderRows() {}

  /** What was told of the order last, whose row is locked from then on; empty where it is new. */
  static Optional<OrderChange> latestChange(Connection connection, OrderKey key)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LATEST_CHANGE)) {
      select.setString(1, key.merchant().value());
      select.setString(2, key.order().value());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new OrderChange(
                        key,
                        row.getString("method"),
                        row.getLong("version"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        known(key, row))
                    .paidBy(customer(row)))
            : Optional.empty();
      }
    }
  }

  /**
   * The orders, in the keys' sequence; those that are stored are locked until the database
   * transaction ends. Every replica first locks and then begins what is new, each in the keys'
   * sequence, so that none waits for one that waits for it.
   *
   * @param keys sorted
   */
  static List<OrderRow> lock(Connection connection, Collection<OrderKey> keys) throws SQLException {
    Map<OrderKey, OrderRow> stored = new HashMap<>();
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setArray(1, Texts.column(connection, keys, OrderKey::merchant));
      lock.setArray(2, Texts.column(connection, keys, OrderKey::order));
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          OrderRow order = read(row);
          stored.put(order.key(), order);
        }
      }
    }
    return keys.stream().map(key -> stored.getOrDefault(key, OrderRow.unknown(key))).toList();
  }

  private static OrderRow read(ResultSet row) throws SQLException {
    OrderKey key = OrderKey.of(row.getString("merchant"), row.getString("order_id"));
    return new OrderRow(
        key,
        row.getLong("version"),
        new MethodName(row.getString("method"), row.getBoolean("method_by_opening")),
        known(key, row),
        customer(row));
  }

  private static Optional<CustomerReference> customer(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("customer_reference")).map(CustomerReference::new);
  }

  private static Observation known(OrderKey key, ResultSet row) throws SQLException {
    try {
      return Json.read(row.getString("known"), Observation.class);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("What is stored of order " + key + " cannot be read", e);
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table {@code orders}, as the fold needs it. */
final class OrderRows {
  private static final String INSERT_MISSING =
      """
      insert into orders (merchant, order_id)
      select merchant, order_id
      from unnest(?::text[], ?::text[]) with ordinality as key (merchant, order_id, place)
      order by place
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select merchant, order_id, version, method, method_by_opening, known, customer_reference
      from orders
      where (merchant, order_id) in (select * from unnest(?::text[], ?::text[]))
      order by merchant, order_id
      for update
      """;

  private static final String UPDATE =
      """
      update orders
      set version = ?, method = ?, method_by_opening = ?, known = ?::jsonb, state = ?,
          currency = ?, asked = ?, authorized = ?, captured = ?, refunded = ?,
          needs_attention = ?, in_doubt = ?, overdue = ?, opened_at = ?, updated_at = ?,
          customer_reference = ?
      where merchant = ? and order_id = ?
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
   * Locks the orders until the database transaction ends, creating those that are missing. Every
   * replica first creates and then locks, each in the keys' sequence, so that none waits for one
   * that waits for it.
   */
  static List<OrderRow> lock(Connection connection, Collection<OrderKey> keys) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_MISSING)) {
      bindKeys(connection, insert, keys);
      insert.executeUpdate();
    }
    List<OrderRow> orders = new ArrayList<>(keys.size());
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      bindKeys(connection, lock, keys);
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          orders.add(read(row));
        }
      }
    }
    return orders;
  }

  static void update(Connection connection, List<Folded> orders, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Folded order : orders) {
        bind(update, order, now);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void bindKeys(
      Connection connection, PreparedStatement statement, Collection<OrderKey> keys)
      throws SQLException {
    statement.setArray(1, Texts.column(connection, keys, OrderKey::merchant));
    statement.setArray(2, Texts.column(connection, keys, OrderKey::order));
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

  private static void bind(PreparedStatement update, Folded folded, Instant now)
      throws SQLException {
    OrderRow order = folded.order();
    OrderState state = folded.state();
    update.setLong(1, order.version());
    update.setString(2, order.method().id());
    update.setBoolean(3, order.method().byOpening());
    update.setString(4, Json.write(order.known()));
    update.setString(5, state.state().name());
    update.setString(6, state.authorized().currency().getCurrencyCode());
    update.setObject(7, state.asked().map(Money::amount).orElse(null), Types.BIGINT);
    update.setLong(8, state.authorized().amount());
    update.setLong(9, state.captured().amount());
    update.setLong(10, state.refunded().amount());
    update.setBoolean(11, state.needsAttention());
    update.setBoolean(12, !state.openRequests().isEmpty());
    update.setBoolean(13, Overdue.is(order.known(), state));
    update.setObject(14, openedAt(order.known()).map(OrderRows::utc).orElse(null));
    update.setObject(15, utc(now));
    update.setString(16, order.customer().map(CustomerReference::value).orElse(null));
    update.setString(17, order.key().merchant().value());
    update.setString(18, order.key().order().value());
  }

  /** The earliest that is known of the order. */
  private static Optional<Instant> openedAt(Observation known) {
    return Stream.of(
            known.requests().stream().map(request -> request.askedAt()),
            known.states().values().stream(),
            known.acceptedAt().stream())
        .flatMap(times -> times)
        .min(Instant::compareTo);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package io.kessai.order.fold;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of the orders' table as the fold writes it: what is known, and columns read off that for
 * searching.
 *
 * @param known what is known of the order, as JSON
 */
record OrderColumns(OrderRow order, OrderState state, String known, Instant updatedAt) {
  private static final Insertion<OrderColumns> INSERT =
      Insertion.<OrderColumns>into("orders")
          .text("merchant", row -> row.order.key().merchant().value())
          .text("order_id", row -> row.order.key().order().value())
          .bigint("version", row -> row.order.version())
          .text("method", row -> row.order.method().id())
          .flag("method_by_opening", row -> row.order.method().byOpening())
          .json("known", OrderColumns::known)
          .text("state", row -> row.state.state().name())
          .text("currency", OrderColumns::currency)
          .bigint("asked", OrderColumns::asked)
          .bigint("authorized", row -> row.state.authorized().amount())
          .bigint("captured", row -> row.state.captured().amount())
          .bigint("refunded", row -> row.state.refunded().amount())
          .flag("needs_attention", row -> row.state.needsAttention())
          .flag("in_doubt", OrderColumns::inDoubt)
          .flag("overdue", OrderColumns::overdue)
          .time("opened_at", row -> row.openedAt().orElse(null))
          .time("updated_at", OrderColumns::updatedAt)
          .text("customer_reference", OrderColumns::customer);

  /** SQLSTATE: a key is there already. */
  private static final String THERE_ALREADY = "23505";

  private static final String UPDATE =
      """
      update orders
      set version = ?, method = ?, method_by_opening = ?, known = ?::jsonb, state = ?,
          currency = ?, asked = ?, authorized = ?, captured = ?, refunded = ?,
          needs_attention = ?, in_doubt = ?, overdue = ?, opened_at = ?, updated_at = ?,
          customer_reference = ?
      where merchant = ? and order_id = ?
      """;

  /**
   * Stores the orders, those that are new and those that are locked.
   *
   * @throws Overtaken where one that is new was stored by somebody else meanwhile
   */
  static void write(Connection connection, List<Folded> orders, Instant now) throws SQLException {
    insert(connection, rows(orders.stream().filter(Folded::isNew), now));
    update(connection, rows(orders.stream().filter(order -> !order.isNew()), now));
  }

  private static List<OrderColumns> rows(Stream<Folded> orders, Instant now) {
    return orders
        .map(folded -> new OrderColumns(folded.order(), folded.state(), folded.known(), now))
        .toList();
  }

  private static void insert(Connection connection, List<OrderColumns> orders) throws SQLException {
    try {
      INSERT.insert(connection, orders);
    } catch (SQLException e) {
      if (THERE_ALREADY.equals(e.getSQLState())) {
        throw new Overtaken();
      }
      throw e;
    }
  }

  private static void update(Connection connection, List<OrderColumns> orders) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (OrderColumns order : orders) {
        order.bind(update);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void bind(PreparedStatement update) throws SQLException {
    update.setLong(1, order.version());
    update.setString(2, order.method().id());
    update.setBoolean(3, order.method().byOpening());
    update.setString(4, known);
    update.setString(5, state.state().name());
    update.setString(6, currency());
    update.setObject(7, asked(), Types.BIGINT);
    update.setLong(8, state.authorized().amount());
    update.setLong(9, state.captured().amount());
    update.setLong(10, state.refunded().amount());
    update.setBoolean(11, state.needsAttention());
    update.setBoolean(12, inDoubt());
    update.setBoolean(13, overdue());
    update.setObject(14, openedAt().map(OrderRows::utc).orElse(null));
    update.setObject(15, OrderRows.utc(updatedAt));
    update.setString(16, customer());
    update.setString(17, order.key().merchant().value());
    update.setString(18, order.key().order().value());
  }

  private String currency() {
    return state.authorized().currency().getCurrencyCode();
  }

  private Long asked() {
    return state.asked().map(Money::amount).orElse(null);
  }

  private boolean inDoubt() {
    return !state.openRequests().isEmpty();
  }

  private boolean overdue() {
    return Overdue.is(order.known(), state);
  }

  /** The earliest that is known of the order. */
  private Optional<Instant> openedAt() {
    Observation known = order.known();
    return Stream.of(
            known.requests().stream().map(request -> request.askedAt()),
            known.states().values().stream(),
            known.acceptedAt().stream())
        .flatMap(times -> times)
        .min(Instant::compareTo);
  }

  private String customer() {
    return order.customer().map(CustomerReference::value).orElse(null);
  }
}

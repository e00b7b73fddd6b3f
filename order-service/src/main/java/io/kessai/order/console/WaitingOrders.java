package io.kessai.order.console;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds orders that wait for something. */
@ApplicationScoped
class WaitingOrders {
  private static final String COLUMNS =
      "select o.merchant, o.order_id, o.method, o.known, o.updated_at ";

  /** Along the index of those that need attention; a note is about one version. */
  private static final String FOR_A_PERSON =
      COLUMNS
          + """
          from orders o
          where o.needs_attention and (o.merchant, o.order_id) > (?, ?)
            and not exists (
              select from operator_notes n
              where (n.merchant, n.order_id, n.version) = (o.merchant, o.order_id, o.version))
          order by o.merchant, o.order_id
          limit ?
          """;

  private static final String FOR_AN_END =
      COLUMNS + "from orders o where o.in_doubt order by o.updated_at limit ?";

  private static final String FOR_A_NOTICE =
      COLUMNS
          + """
          from orders o
          where o.overdue
          order by coalesce(o.opened_at, '-infinity'::timestamptz), o.merchant, o.order_id
          limit ?
          """;

  private final OrderDatabase database;

  WaitingOrders(OrderDatabase database) {
    this.database = database;
  }

  /** Those that a person should look at, and nobody has, by merchant and id. */
  List<WaitingOrder> forAPerson(String afterMerchant, String afterOrder, int limit)
      throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FOR_A_PERSON)) {
            select.setString(1, afterMerchant);
            select.setString(2, afterOrder);
            select.setInt(3, limit);
            return read(select);
          }
        });
  }

  /** Those with a command whose end is not known, the longest first. */
  List<WaitingOrder> forAnEnd(int limit) throws SQLException {
    List<WaitingOrder> found =
        database.reading(
            connection -> {
              try (PreparedStatement select = connection.prepareStatement(FOR_AN_END)) {
                select.setInt(1, limit);
                return read(select);
              }
            });
    return found.stream()
        .sorted(Comparator.comparing(order -> order.state().openRequests().getFirst().askedAt()))
        .toList();
  }

  /** Those that were asked about because nothing came, the oldest first. */
  List<WaitingOrder> forANotice(int limit) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FOR_A_NOTICE)) {
            select.setInt(1, limit);
            return read(select);
          }
        });
  }

  private static List<WaitingOrder> read(PreparedStatement select) throws SQLException {
    List<WaitingOrder> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Observation known = Lives.observation(row.getString("known"));
        found.add(
            new WaitingOrder(
                row.getString("merchant"),
                row.getString("order_id"),
                row.getString("method"),
                OrderState.of(known),
                known.inquiredAt(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant()));
      }
    }
    return found;
  }
}

package io.kessai.order.console;

import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what storefronts have not been told yet, or not at all. */
@ApplicationScoped
class UndeliveredQueries {
  private static final String COLUMNS =
      """
      select d.endpoint, d.id, e.merchant, e.url, e.enabled, d.order_id, d.type, d.attempts,
        d.answer, d.says, d.queued_at, coalesce(d.finished_at, d.due_at) as at
      from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint
      """;

  private static final String DEAD =
      COLUMNS + "where d.status = 'DEAD' order by d.number desc limit ?";

  /** Some of each endpoint, so that one with very many hides no other. */
  private static final String PENDING =
      """
      select d.endpoint, d.id, e.merchant, e.url, e.enabled, d.order_id, d.type, d.attempts,
        d.answer, d.says, d.queued_at, d.due_at as at
      from webhook_endpoints e
        cross join lateral (
          select * from webhook_deliveries d
          where d.endpoint = e.id and d.status = 'PENDING'
          order by d.due_at limit ?) d
      order by d.queued_at limit ?
      """;

  private final OrderDatabase database;

  UndeliveredQueries(OrderDatabase database) {
    this.database = database;
  }

  /** Those that were given up, the latest first. */
  List<Undelivered> dead(int limit) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(DEAD)) {
            select.setInt(1, limit);
            return read(select);
          }
        });
  }

  /** Those that are tried again, the longest waiting first. */
  List<Undelivered> pending(int limit) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            select.setInt(1, limit);
            select.setInt(2, limit);
            return read(select);
          }
        });
  }

  private static List<Undelivered> read(PreparedStatement select) throws SQLException {
    List<Undelivered> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new Undelivered(
                row.getObject("endpoint", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("merchant"),
                URI.create(row.getString("url")).getHost(),
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getString("order_id")),
                row.getString("type"),
                row.getInt("attempts"),
                answer(row),
                instant(row, "queued_at"),
                instant(row, "at")));
      }
    }
    return found;
  }

  /** The body of an answer is the storefront's own, and not shown. */
  private static Optional<String> answer(ResultSet row) throws SQLException {
    Integer status = row.getObject("answer", Integer.class);
    return Optional.ofNullable(status == null ? row.getString("says") : "HTTP " + status);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

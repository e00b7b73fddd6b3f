package io.kessai.order.stream;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.order.fold.OrderDatabase;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the table {@code changes}. */
@Singleton
final class ChangeLog {
  private static final String OF_ORDER =
      """
      select version as id, change from changes
      where merchant = ? and order_id = ? and version > ?
      order by version limit ?
      """;
  private static final String OF_MERCHANT =
      """
      select position as id, change from changes
      where merchant = ? and position > ?
      order by position limit ?
      """;
  private static final String LATEST =
      "select coalesce(max(position), 0) from changes where merchant = ?";
  private static final String FORGOTTEN =
      "select coalesce(max(position), 0) from changes_forgotten where merchant = ?";
  private static final String VERSION =
      "select coalesce(max(version), 0) from orders where merchant = ? and order_id = ?";
  private static final String KEPT =
      """
      select coalesce(min(version), 0) from changes
      where merchant = ? and order_id = ? and version > ?
      """;

  private final OrderDatabase database;

  ChangeLog(OrderDatabase database) {
    this.database = database;
  }

  /** An order's changes after this version, at most so many. */
  List<LoggedChange> ofOrder(OrderKey key, long after, int limit) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_ORDER)) {
            select.setString(1, key.merchant().value());
            select.setString(2, key.order().value());
            select.setLong(3, after);
            select.setInt(4, limit);
            return read(select);
          }
        });
  }

  /** A merchant's changes after this position, at most so many. */
  List<LoggedChange> ofMerchant(String merchant, long after, int limit) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OF_MERCHANT)) {
            select.setString(1, merchant);
            select.setLong(2, after);
            select.setInt(3, limit);
            return read(select);
          }
        });
  }

  /** The position of the merchant's latest change; 0 where there is none. */
  long latestPosition(String merchant) throws SQLException {
    return number(LATEST, merchant);
  }

  /** The highest position of the merchant's that is no longer kept; 0 where all are. */
  long forgottenPosition(String merchant) throws SQLException {
    return number(FORGOTTEN, merchant);
  }

  /** The order's version; 0 where it is not known. */
  long version(OrderKey key) throws SQLException {
    return number(VERSION, key.merchant().value(), key.order().value());
  }

  /** The lowest version after this one that is kept; 0 where none is. */
  long firstKept(OrderKey key, long after) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(KEPT)) {
            select.setString(1, key.merchant().value());
            select.setString(2, key.order().value());
            select.setLong(3, after);
            return number(select);
          }
        });
  }

  private long number(String query, String... parameters) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
              select.setString(i + 1, parameters[i]);
            }
            return number(select);
          }
        });
  }

  private static long number(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<LoggedChange> read(PreparedStatement select) throws SQLException {
    List<LoggedChange> changes = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        changes.add(new LoggedChange(row.getLong("id"), change(row.getString("change"))));
      }
    }
    return changes;
  }

  private static OrderChange change(String json) {
    try {
      return Json.read(json, OrderChange.class);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("A stored change cannot be read", e);
    }
  }

  /**
   * A change as a stream tells it.
   *
   * @param id where the stream has come with it
   */
  record LoggedChange(long id, OrderChange change) {}
}

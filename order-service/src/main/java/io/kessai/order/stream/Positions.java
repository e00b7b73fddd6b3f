package io.kessai.order.stream;

import io.kessai.fact.OrderKey;
import io.kessai.order.fold.OrderDatabase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Gives committed changes their positions. Whoever gives them holds the lock of one row until it
 * commits, so that positions are committed in their own sequence: a reader that has seen one has
 * seen all below it. Within an order they follow its versions.
 */
@Singleton
final class Positions {
  private static final String LOCK = "select last from change_position for update skip locked";
  private static final String GIVE =
      """
      update changes c
      set position = ? + fresh.place
      from (
        select merchant, order_id, version, row_number() over (order by id) as place
        from (select * from changes where position is null order by id limit ?) unplaced) fresh
      where (c.merchant, c.order_id, c.version) = (fresh.merchant, fresh.order_id, fresh.version)
      """;
  private static final String NOTE = "update change_position set last = last + ?";
  private static final String LAST = "select last from change_position";
  private static final String NEWS =
      """
      select distinct merchant, order_id from changes where position > ? and position <= ?
      """;

  private final OrderDatabase database;

  Positions(OrderDatabase database) {
    this.database = database;
  }

  /**
   * Gives positions to what has none, unless another replica is about it.
   *
   * @param limit how many at most
   * @return how many it gave
   */
  int give(int limit) throws SQLException {
    return database.inTransaction(
        connection -> {
          OptionalLong last = lock(connection);
          return last.isPresent() ? give(connection, last.getAsLong(), limit) : 0;
        });
  }

  /** The last one that was given. */
  long last() throws SQLException {
    return database.reading(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(LAST)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** The orders that changed from one position on up to another. */
  Set<OrderKey> changed(long after, long upTo) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(NEWS)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
              Set<OrderKey> changed = new HashSet<>();
              while (row.next()) {
                changed.add(OrderKey.of(row.getString("merchant"), row.getString("order_id")));
              }
              return changed;
            }
          }
        });
  }

  private static OptionalLong lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCK)) {
      return row.next() ? OptionalLong.of(row.getLong("last")) : OptionalLong.empty();
    }
  }

  private static int give(Connection connection, long last, int limit) throws SQLException {
    int given;
    try (PreparedStatement give = connection.prepareStatement(GIVE)) {
      give.setLong(1, last);
      give.setInt(2, limit);
      given = give.executeUpdate();
    }
    if (given > 0) {
      try (PreparedStatement note = connection.prepareStatement(NOTE)) {
        note.setInt(1, given);
        note.executeUpdate();
      }
    }
    return given;
  }
}

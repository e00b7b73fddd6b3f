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
 * seen all below it. Within an order they follow its versions. Of those that are given at once they
 * are as far apart as the changes' ids, so that there are gaps.
 */
@Singleton
final class Positions {
  private static final String LOCK = "select last from change_position for update skip locked";
  private static final String UNPLACED =
      """
      select min(id) as first, max(id) as last
      from (select id from changes where position is null order by id limit ?) unplaced
      """;

  /** No join, of which a plan from when the table was small would read all of it later on. */
  private static final String GIVE =
      "update changes set position = id + ? where position is null and id >= ? and id <= ?";

  private static final String NOTE = "update change_position set last = ?";
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
   * @param limit how many; a few more where some are committed just now
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
    Ids unplaced = unplaced(connection, limit);
    if (unplaced.isNone()) {
      return 0;
    }
    long shift = last + 1 - unplaced.first();
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setLong(1, unplaced.last() + shift);
      note.executeUpdate();
    }
    try (PreparedStatement give = connection.prepareStatement(GIVE)) {
      give.setLong(1, shift);
      give.setLong(2, unplaced.first());
      give.setLong(3, unplaced.last());
      return give.executeUpdate();
    }
  }

  private static Ids unplaced(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(UNPLACED)) {
      select.setInt(1, limit);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Ids(row.getLong("first"), row.getLong("last"));
      }
    }
  }

  /** Ids of changes, the lowest and the highest; of identity columns, which begin with 1. */
  private record Ids(long first, long last) {

    boolean isNone() {
      return first == 0;
    }
  }
}

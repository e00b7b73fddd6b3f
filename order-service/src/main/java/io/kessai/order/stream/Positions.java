package io.kessai.order.stream;

import io.kessai.fact.OrderKey;
import io.kessai.order.fold.ChangePositions;
import io.kessai.order.fold.OrderDatabase;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** How far the positions of changes have come. */
@Singleton
final class Positions {
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
   * Gives positions to what was stored without, unless another replica is about it.
   *
   * @param limit how many; a few more where some are committed just now
   * @return how many it gave
   */
  int give(int limit) throws SQLException {
    return database.inTransaction(connection -> ChangePositions.give(connection, limit));
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
}

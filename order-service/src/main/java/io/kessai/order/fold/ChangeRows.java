package io.kessai.order.fold;

import io.kessai.fact.OrderChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The table {@code changes}, as the fold needs it. */
final class ChangeRows {
  private static final String INSERT =
      """
      insert into changes (merchant, order_id, version, change, stored_at)
      values (?, ?, ?, ?::jsonb, ?)
      """;

  private ChangeRows() {}

  static void insert(Connection connection, List<ToldChange> changes) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (ToldChange told : changes) {
        OrderChange change = told.change();
        insert.setString(1, change.key().merchant().value());
        insert.setString(2, change.key().order().value());
        insert.setLong(3, change.version());
        insert.setString(4, told.json());
        insert.setObject(5, OrderRows.utc(change.changedAt()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}

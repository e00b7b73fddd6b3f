package io.kessai.order.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The table {@code changes}, as the fold needs it. */
final class ChangeRows {
  private static final Insertion<ToldChange> INSERT =
      Insertion.<ToldChange>into("changes")
          .with("merchant", "text", told -> told.change().key().merchant())
          .with("order_id", "text", told -> told.change().key().order())
          .with("version", "bigint", told -> told.change().version())
          .with("change", "jsonb", ToldChange::json)
          .with("stored_at", "timestamptz", told -> told.change().changedAt());

  private ChangeRows() {}

  static void insert(Connection connection, List<ToldChange> changes) throws SQLException {
    INSERT.insert(connection, changes);
  }
}

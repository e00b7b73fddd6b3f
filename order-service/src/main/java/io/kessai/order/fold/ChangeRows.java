package io.kessai.order.fold;

import io.kessai.fact.OrderChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The table {@code changes}, as the fold needs it. */
final class ChangeRows {
  private static final Insertion<PlacedChange> INSERT =
      Insertion.<PlacedChange>into("changes")
          .text("merchant", placed -> placed.change().key().merchant().value())
          .text("order_id", placed -> placed.change().key().order().value())
          .bigint("version", placed -> placed.change().version())
          .bigint("position", PlacedChange::position)
          .json("change", placed -> placed.told().json())
          .time("stored_at", placed -> placed.change().changedAt());

  private ChangeRows() {}

  /**
   * Stores the changes. It is done last, as other replicas' changes get no position before the
   * transaction ends.
   *
   * @param changes at most one of an order
   */
  static void insert(Connection connection, List<ToldChange> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    OptionalLong first = ChangePositions.draw(connection, changes.size());
    List<PlacedChange> placed = new ArrayList<>(changes.size());
    for (ToldChange told : changes) {
      Long position = first.isPresent() ? first.getAsLong() + placed.size() : null;
      placed.add(new PlacedChange(told, position));
    }
    INSERT.insert(connection, placed);
  }

  /**
   * A change as it is stored.
   *
   * @param position {@code null} where it is given later
   */
  private record PlacedChange(ToldChange told, Long position) {

    OrderChange change() {
      return told.change();
    }
  }
}

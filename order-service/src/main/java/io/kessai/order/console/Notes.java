package io.kessai.order.console;

import io.kessai.fact.OrderKey;
import io.kessai.order.fold.OrderDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@code operator_notes}. A note is about an order's version: it says that a person has
 * handled the order as it was then. When more is learned the version moves on, and the order waits
 * for a person again, if there still is a reason.
 */
@ApplicationScoped
class Notes {
  private static final String OF_ORDER =
      """
      select version, operator, note, written_at
      from operator_notes
      where merchant = ? and order_id = ?
      order by id
      """;

  private static final String ADD =
      """
      insert into operator_notes (merchant, order_id, version, operator, note, written_at)
      select merchant, order_id, version, ?, ?, ?
      from orders
      where merchant = ? and order_id = ? and version = ?
      """;

  private final OrderDatabase database;

  Notes(OrderDatabase database) {
    this.database = database;
  }

  /** All of the order, the oldest first. */
  List<Note> of(OrderKey key) throws SQLException {
    return database.reading(
        connection -> {
          List<Note> notes = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(OF_ORDER)) {
            select.setString(1, key.merchant().value());
            select.setString(2, key.order().value());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                notes.add(
                    new Note(
                        row.getLong("version"),
                        row.getString("operator"),
                        row.getString("note"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()));
              }
            }
          }
          return notes;
        });
  }

  /** Adds one; {@code false} where the order is not, or no longer, at the note's version. */
  boolean add(OrderKey key, Note note) throws SQLException {
    return database.reading(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, note.operator());
            insert.setString(2, note.text());
            insert.setObject(3, note.writtenAt().atOffset(ZoneOffset.UTC));
            insert.setString(4, key.merchant().value());
            insert.setString(5, key.order().value());
            insert.setLong(6, note.version());
            return insert.executeUpdate() == 1;
          }
        });
  }
}

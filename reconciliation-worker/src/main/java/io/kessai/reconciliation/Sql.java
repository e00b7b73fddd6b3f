package io.kessai.reconciliation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Hands our types to JDBC. */
final class Sql {
  private Sql() {}

  /** Sets the parameters in their order; {@code null} is an absent instant. */
  static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      set(statement, i + 1, values[i]);
    }
  }

  private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
      case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case Double number -> statement.setDouble(at, number);
      case Boolean truth -> statement.setBoolean(at, truth);
      case UUID id -> statement.setObject(at, id);
      default -> statement.setString(at, value.toString());
    }
  }
}

package io.kessai.paymentapi.payment;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sets a statement's parameters, one after the other as they stand in its text. */
final class Parameters {
  private final PreparedStatement statement;
  private int last;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  /** A text; may be null. */
  Parameters text(String value) throws SQLException {
    last++;
    statement.setString(last, value);
    return this;
  }

  /** A constant's name; may be null. */
  Parameters constant(Enum<?> value) throws SQLException {
    return text(value == null ? null : value.name());
  }

  /** A whole number. */
  Parameters number(long value) throws SQLException {
    last++;
    statement.setLong(last, value);
    return this;
  }

  /** A whole number that may be null. */
  Parameters number(Integer value) throws SQLException {
    last++;
    statement.setObject(last, value, Types.INTEGER);
    return this;
  }

  /** Yes or no. */
  Parameters flag(boolean value) throws SQLException {
    last++;
    statement.setBoolean(last, value);
    return this;
  }

  /** A time. */
  Parameters time(Instant value) throws SQLException {
    last++;
    statement.setObject(last, value.atOffset(ZoneOffset.UTC));
    return this;
  }
}

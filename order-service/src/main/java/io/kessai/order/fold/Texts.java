package io.kessai.order.fold;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/** Columns of a statement's many rows as SQL arrays, for {@code unnest}. */
final class Texts {
  private Texts() {}

  /** The rows' values as texts; {@code null} stays null. */
  static <T> Array column(Connection connection, Collection<T> rows, Function<? super T, ?> value)
      throws SQLException {
    // An array of this very type goes to Postgres as bytes: nothing is escaped, and nothing parsed.
    String[] texts =
        rows.stream().map(row -> Objects.toString(value.apply(row), null)).toArray(String[]::new);
    return connection.createArrayOf("text", texts);
  }
}

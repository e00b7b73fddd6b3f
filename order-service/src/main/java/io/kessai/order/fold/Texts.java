package io.kessai.order.fold;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Columns of a statement's many rows as SQL arrays, for {@code unnest}. */
final class Texts {
  private Texts() {}

  static <T> Array column(Connection connection, Collection<T> rows, Function<T, ?> value)
      throws SQLException {
    Object[] texts = rows.stream().map(value).map(Object::toString).toArray();
    return connection.createArrayOf("text", texts);
  }
}

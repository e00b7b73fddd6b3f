package io.kessai.order.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Inserts many rows with one statement, in their sequence. Each column goes to Postgres as one
 * array of texts, which it reads as the column's type; so what Postgres does for a statement it
 * does once.
 *
 * @param <T> what a row is read off
 */
final class Insertion<T> {
  private final String table;
  private final String ending;
  private final List<Column<T>> columns;
  private final String sql;

  private Insertion(String table, String ending, List<Column<T>> columns) {
    this.table = table;
    this.ending = ending;
    this.columns = columns;
    this.sql = sql();
  }

  private record Column<T>(String name, String type, Function<T, ?> value) {}

  /** Without columns yet. */
  static <T> Insertion<T> into(String table) {
    return new Insertion<>(table, "", List.of());
  }

  /**
   * With one column more.
   *
   * @param type Postgres' name of its type
   * @param value what {@link Object#toString} makes the column's text of; {@code null} for none
   */
  Insertion<T> with(String column, String type, Function<T, ?> value) {
    return new Insertion<>(
        table,
        ending,
        Stream.concat(columns.stream(), Stream.of(new Column<>(column, type, value))).toList());
  }

  /** Which leaves out rows whose key is there already. */
  Insertion<T> ofMissing() {
    return new Insertion<>(table, "on conflict do nothing", columns);
  }

  /** Inserts the rows; says how many. */
  int insert(Connection connection, Collection<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (Column<T> column : columns) {
        parameter++;
        insert.setArray(parameter, Texts.column(connection, rows, column.value()));
      }
      return insert.executeUpdate();
    }
  }

  private String sql() {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String values =
        columns.stream()
            .map(column -> column.name() + "::" + column.type())
            .collect(Collectors.joining(", "));
    String arrays = String.join(", ", Collections.nCopies(columns.size(), "?::text[]"));
    return """
        insert into %s (%s)
        select %s
        from unnest(%s) with ordinality as given (%s, place)
        order by place
        %s"""
        .formatted(table, names, values, arrays, names, ending);
  }
}

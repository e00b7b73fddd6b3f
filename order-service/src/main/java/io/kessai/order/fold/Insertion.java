package io.kessai.order.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Inserts many rows at once, in their sequence, by COPY in its binary form: no statement is planned
 * for them, nothing is read as text, and Postgres writes a page's rows together. It goes out piece
 * by piece, so that a batch is never there in that form as a whole.
 *
 * @param <T> what a row is read off
 */
final class Insertion<T> {
  private static final int PIECE = 64 * 1024;

  private final String table;
  private final List<Column<T>> columns;
  private final String sql;

  private Insertion(String table, List<Column<T>> columns) {
    this.table = table;
    this.columns = columns;
    this.sql =
        "copy %s (%s) from stdin with (format binary)"
            .formatted(table, columns.stream().map(Column::name).collect(Collectors.joining(", ")));
  }

  private record Column<T>(String name, BiConsumer<BinaryRows, T> value) {}

  /** Without columns yet. */
  static <T> Insertion<T> into(String table) {
    return new Insertion<>(table, List.of());
  }

  /** And a column of {@code text}; {@code null} for none. */
  Insertion<T> text(String column, Function<T, String> value) {
    return with(column, (rows, row) -> rows.text(value.apply(row)));
  }

  /** And a column of {@code jsonb}, which has a value in each row. */
  Insertion<T> json(String column, Function<T, String> value) {
    return with(column, (rows, row) -> rows.json(value.apply(row)));
  }

  /** And a column of {@code bigint}; {@code null} for none. */
  Insertion<T> bigint(String column, Function<T, Long> value) {
    return with(column, (rows, row) -> rows.bigint(value.apply(row)));
  }

  /** And a column of {@code integer}. */
  Insertion<T> integer(String column, ToIntFunction<T> value) {
    return with(column, (rows, row) -> rows.integer(value.applyAsInt(row)));
  }

  /** And a column of {@code boolean}. */
  Insertion<T> flag(String column, Predicate<T> value) {
    return with(column, (rows, row) -> rows.flag(value.test(row)));
  }

  /** And a column of {@code timestamptz}; {@code null} for none. */
  Insertion<T> time(String column, Function<T, Instant> value) {
    return with(column, (rows, row) -> rows.time(value.apply(row)));
  }

  private Insertion<T> with(String column, BiConsumer<BinaryRows, T> value) {
    return new Insertion<>(
        table, Stream.concat(columns.stream(), Stream.of(new Column<>(column, value))).toList());
  }

  /**
   * Inserts the rows.
   *
   * @throws Poisoned where a row has a time that Postgres has no form for
   */
  void insert(Connection connection, Collection<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    try {
      send(copy, rows);
      copy.endCopy();
    } catch (ArithmeticException e) {
      throw new Poisoned("A time is out of all bounds.", e);
    } finally {
      // Of one that Postgres refused nothing is left.
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void send(CopyIn copy, Collection<T> rows) throws SQLException {
    BinaryRows binary = new BinaryRows(PIECE);
    for (T row : rows) {
      binary.row(columns.size());
      columns.forEach(column -> column.value().accept(binary, row));
      if (binary.size() >= PIECE / 2) {
        copy.writeToCopy(binary.array(), 0, binary.size());
        binary.sent();
      }
    }
    binary.end();
    copy.writeToCopy(binary.array(), 0, binary.size());
  }
}

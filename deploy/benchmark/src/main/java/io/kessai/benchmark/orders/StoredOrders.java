package io.kessai.benchmark.orders;

import io.kessai.benchmark.stage.Database;
import java.util.List;

/**
 * Rows of orders that nobody sent: copies of one order that order-service has stored, with all that
 * it stored of it. Whatever columns there are, they are copied.
 *
 * @param database order-service's
 */
record StoredOrders(Database database) {
  /** The order that is copied; the first that {@link Facts} makes. */
  private static final String COPIED = "o-1";

  private static final List<String> TABLES = List.of("orders", "facts", "changes");

  /** Makes orders {@code o-2} to this one. */
  void fill(long orders) {
    TABLES.forEach(table -> copy(table, orders));
    database.run(
        "update change_position set last = (select max(position) from changes)", "vacuum analyze");
  }

  /** Forgets the orders that are called so, so that a turn begins as the one before. */
  void forget(String prefix) {
    TABLES.reversed().stream()
        .map(
            table ->
                "delete from %s where merchant = 'demo' and order_id like '%s%%'"
                    .formatted(table, prefix))
        .forEach(database::run);
    database.run("vacuum analyze " + String.join(", ", TABLES));
  }

  private void copy(String table, long orders) {
    String columns = columns(table, "quote_ident(column_name)");
    String values =
        columns(
            table,
            """
            case column_name
              when 'order_id' then '''o-'' || number'
              when 'position' then '(select last from change_position) + number'
              else 'copied.' || quote_ident(column_name)
            end""");
    database.run(
        "insert into %1$s (%2$s) select %3$s from %1$s copied, generate_series(2, %4$d) number where order_id = '%5$s'"
            .formatted(table, columns, values, orders, COPIED));
  }

  private String columns(String table, String shown) {
    return database.text(
        """
        select string_agg(%s, ', ' order by ordinal_position) from information_schema.columns
        where table_schema = 'public' and table_name = '%s' and is_identity = 'NO'"""
            .formatted(shown, table));
  }
}

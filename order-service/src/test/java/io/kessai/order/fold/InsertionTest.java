package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows arrive in Postgres as they are, whatever is in them and however many they are. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class InsertionTest {
  private static final Instant TIME = Instant.parse("2026-11-24T03:04:05.678901Z");

  private static final Insertion<Row> ROWS =
      Insertion.<Row>into("arriving")
          .text("name", Row::name)
          .json("content", Row::content)
          .bigint("amount", Row::amount)
          .integer("times", row -> 7)
          .flag("done", row -> true)
          .time("at", Row::at);

  private final OrderDatabase database;

  InsertionTest(OrderDatabase database) {
    this.database = database;
  }

  private record Row(String name, String content, Long amount, Instant at) {}

  private static Row named(String name) {
    return new Row(name, "{}", 1L, TIME);
  }

  @Test
  void everyKindOfColumnArrivesAsItIs() throws SQLException {
    Row row = new Row("花子\t\\N\n\"'", "{\"名\": [1, null]}", Long.MIN_VALUE, TIME);

    String arrived =
        inserting(
            List.of(row),
            "select concat_ws('|', name, content, amount, times, done, at at time zone 'utc')");

    assertThat(arrived)
        .isEqualTo(
            "花子\t\\N\n\"'|{\"名\": [1, null]}|-9223372036854775808|7|t"
                + "|2026-11-24 03:04:05.678901");
  }

  @Test
  void noneIsNull() throws SQLException {
    Row none = new Row(null, "{}", null, null);

    assertThat(inserting(List.of(none), "select num_nulls(name, amount, at)")).isEqualTo("3");
  }

  @Test
  void aTimeIsRoundedToWhatPostgresKeepsOfIt() throws SQLException {
    for (String text :
        List.of(
            "2026-11-24T03:04:05.6789016Z",
            "2026-11-24T03:04:05.678901499Z",
            "2026-11-24T03:04:05.9999999Z",
            "1999-12-31T23:59:59.9999996Z",
            "1970-01-01T00:00:00.0000004Z")) {
      Row row = new Row("time", "{}", 1L, Instant.parse(text));

      assertThat(inserting(List.of(row), "select at = '" + text + "'::timestamptz"))
          .as(text)
          .isEqualTo("t");
    }
  }

  @Test
  void moreThanGoesOutAtOnceArrivesInItsSequence() throws SQLException {
    List<Row> many = IntStream.range(0, 3_000).mapToObj(i -> named("x".repeat(100) + i)).toList();
    Row longest = new Row("long", "\"" + "y".repeat(500_000) + "\"", 1L, TIME);

    assertThat(
            inserting(
                many,
                "select count(*) from arriving where name = repeat('x', 100) ||"
                    + " (place - (select min(place) from arriving))"))
        .isEqualTo("3000");
    assertThat(inserting(List.of(named("a"), longest), "select max(length(content::text))"))
        .isEqualTo("500002");
  }

  @Test
  void noRowsAreNoStatement() throws SQLException {
    assertThat(inserting(List.of(), "select count(*)")).isEqualTo("0");
  }

  @Test
  void aTimeThatPostgresHasNoFormForIsPoison() {
    Row never = new Row("never", "{}", 1L, Instant.MAX);

    assertThatThrownBy(() -> inserting(List.of(named("a"), never), "select 1"))
        .isInstanceOf(Poisoned.class);
  }

  @Test
  void whatPostgresRefusesSaysSo() {
    Row nul = named("no\u0000text");

    assertThatThrownBy(() -> inserting(List.of(named("a"), nul), "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("22"));
  }

  /** What the query then says of the rows. */
  private String inserting(List<Row> rows, String query) throws SQLException {
    return database.rehearsing(
        connection -> {
          prepare(connection);
          ROWS.insert(connection, rows);
          String all = query.contains(" from arriving") ? query : query + " from arriving";
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(all)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temporary table arriving (
            name text, content jsonb not null, amount bigint, times integer, done boolean,
            at timestamptz, place bigint generated always as identity) on commit drop
          """);
    }
  }
}

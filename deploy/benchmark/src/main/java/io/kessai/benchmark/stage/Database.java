package io.kessai.benchmark.stage;

import io.kessai.benchmark.tool.Pgbench;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A database, to be prepared and counted.
 *
 * @param jdbcUrl where
 * @param password of the user {@code postgres}
 */
public record Database(String jdbcUrl, String password) {

  /** Carries out statements, one after the other, each by itself. */
  public void run(String... statements) {
    with(
        statement -> {
          for (String each : statements) {
            statement.execute(each);
          }
          return "";
        });
  }

  /** The one number that the query gives. */
  public long count(String query) {
    return Long.parseLong(text(query));
  }

  /** The one text that the query gives. */
  public String text(String query) {
    return with(
        statement -> {
          try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  /** Postgres' own benchmark on it. */
  public Pgbench bench(int clients, Path script, Map<String, String> variables) {
    return new Pgbench(jdbcUrl, password, clients, script, variables);
  }

  private String with(Work work) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", password);
        Statement statement = connection.createStatement()) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work {
    String with(Statement statement) throws SQLException;
  }
}

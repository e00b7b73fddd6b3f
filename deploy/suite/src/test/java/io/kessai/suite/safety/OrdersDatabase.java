package io.kessai.suite.safety;

import io.kessai.suite.Suite;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** order-service's Postgres, as somebody may change it who has its password. */
final class OrdersDatabase {
  private final Properties settings = new Properties();

  OrdersDatabase(Suite suite) {
    try (Reader file =
        Files.newBufferedReader(suite.layout().folder().resolve("order-service.properties"))) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                settings.getProperty("quarkus.datasource.jdbc.url"),
                settings.getProperty("quarkus.datasource.username"),
                settings.getProperty("quarkus.datasource.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

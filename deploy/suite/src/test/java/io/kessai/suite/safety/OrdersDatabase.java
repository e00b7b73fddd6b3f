package io.kessai.suite.safety;

import io.kessai.servers.Servers;
import io.kessai.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** order-service's Postgres, as somebody may change it who has its password. */
final class OrdersDatabase {
  private final Servers servers;

  OrdersDatabase(Suite suite) {
    this.servers = suite.foundations();
  }

  void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                servers.jdbcUrl("order_service"), servers.user(), servers.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

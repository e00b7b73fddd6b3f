package io.kessai.order.fold;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** The service's Postgres. */
@ApplicationScoped
public class OrderDatabase {
  private final AgroalDataSource source;

  OrderDatabase(AgroalDataSource source) {
    this.source = source;
  }

  /** Runs the work in one database transaction: committed as a whole, or rolled back as a whole. */
  public <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollback(connection, e);
        throw e;
      }
    }
  }

  /** Runs the work in one database transaction that is then rolled back: nothing is stored. */
  public <T> T rehearsing(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.with(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  /** Runs work that only reads, each statement by itself. */
  public <T> T reading(Work<T> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return work.with(connection);
    }
  }

  private static void rollback(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Something to do with a connection, which stays this class' own. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    T with(Connection connection) throws SQLException;
  }
}

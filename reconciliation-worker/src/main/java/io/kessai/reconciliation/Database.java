package io.kessai.reconciliation;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Runs work on the watch list's database, each in one transaction. */
@Singleton
final class Database {
  /** Connection, rollback, resources, state of objects, operator, system. */
  private static final Set<String> OUTAGES = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  /**
   * Runs the work and commits.
   *
   * @throws Away where Postgres does not do its part now; nothing of the work is stored then
   * @throws Refused where it never will do this; nothing of the work is stored then
   */
  <T> T inTransaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } finally {
        // After a commit there is nothing to roll back.
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw isOutage(e) ? new Away(e) : new Refused(e);
    }
  }

  /** Work that needs a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Whether the same work may well succeed later, by the classes of PostgreSQL's appendix A. */
  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 || OUTAGES.contains(state.substring(0, 2));
  }

  /** This is not to be stored, now or later. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(SQLException cause) {
      super("Postgres refused, " + cause.getSQLState(), cause);
    }
  }

  /** Postgres is away. */
  static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Away(SQLException cause) {
      super("Postgres: " + cause.getMessage(), cause);
    }
  }
}

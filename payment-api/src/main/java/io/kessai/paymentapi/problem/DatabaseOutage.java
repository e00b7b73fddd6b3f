package io.kessai.paymentapi.problem;

import java.sql.SQLException;
import java.util.Set;

/** Tells a Postgres that is away, or has no connection left, from everything else. */
final class DatabaseOutage {
  /** Connection, resources, operator, system, by the classes of PostgreSQL's appendix A. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private DatabaseOutage() {}

  /** Whether one was the cause. An error without SQLSTATE is the connection pool's own. */
  static boolean caused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
      }
    }
    return false;
  }
}

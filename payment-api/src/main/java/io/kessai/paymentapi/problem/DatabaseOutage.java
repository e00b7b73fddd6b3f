package io.kessai.paymentapi.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away or too busy from one that refuses. */
public final class DatabaseOutage {
  /** Connection, resources, operator, system: PostgreSQL's appendix A. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private DatabaseOutage() {}

  /** The outage below a failure; empty where the same statement would fail again. */
  public static Optional<SQLException> causeOf(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(DatabaseOutage::isOutage)
        .findFirst();
  }

  /** What the pool itself says, such as that no connection came free in time, has no state. */
  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
  }
}

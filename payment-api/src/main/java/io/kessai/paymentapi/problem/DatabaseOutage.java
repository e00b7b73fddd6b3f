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
    return below(failure)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(DatabaseOutage::isOutage)
        .findFirst();
  }

  /** A commit that failed has its cause among what the transaction manager suppressed. */
  private static Stream<Throwable> below(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(
            cause ->
                Stream.concat(
                    Stream.of(cause),
                    Stream.of(cause.getSuppressed()).flatMap(DatabaseOutage::below)));
  }

  /** What the pool itself says, such as that no connection came free in time, has no state. */
  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
  }
}

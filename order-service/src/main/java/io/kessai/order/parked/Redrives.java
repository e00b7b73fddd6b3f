package io.kessai.order.parked;

import io.kessai.fact.Fact;
import io.kessai.order.changes.ChangesRelay;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.fold.Orders;
import io.kessai.order.fold.Poisoned;
import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.intake.Readings;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes parked records in after all, as the intake would if they came now. */
@Singleton
final class Redrives {
  private final ParkedFacts parked;
  private final Readings readings;
  private final Orders orders;
  private final OrderDatabase database;
  private final ChangesRelay changes;

  Redrives(
      ParkedFacts parked,
      Readings readings,
      Orders orders,
      OrderDatabase database,
      ChangesRelay changes) {
    this.parked = parked;
    this.readings = readings;
    this.orders = orders;
    this.database = database;
    this.changes = changes;
  }

  /**
   * What a redrive would do now.
   *
   * @param covered refuses a merchant that the operator may not act for: what a record says can be
   *     about another one than its key
   */
  Reread foresee(ParkedView record, Consumer<Optional<String>> covered) throws SQLException {
    Fact fact;
    try {
      fact = read(record);
    } catch (Unfit e) {
      return Reread.unfit(Optional.empty(), e);
    }
    covered.accept(merchant(fact));
    try {
      return Reread.fit(fact, orders.foresee(fact));
    } catch (Poisoned e) {
      return Reread.unfit(Optional.of(fact), Unfit.notApplicable(e));
    }
  }

  /**
   * Applies the record and marks it as redriven, in one database transaction. Where it is still
   * unfit, it stays open with the new reason.
   *
   * @param covered as for {@link #foresee}
   * @return why it is still unfit; empty where it was applied
   */
  Optional<Unfit> redrive(ParkedView record, Deed deed, Consumer<Optional<String>> covered)
      throws SQLException {
    if (!record.isOpen()) {
      throw ProblemException.of(ProblemType.PARKED_ENDED);
    }
    try {
      Fact fact = read(record);
      covered.accept(merchant(fact));
      apply(fact, deed);
    } catch (Unfit e) {
      write(connection -> deed.fail(connection, e));
      return Optional.of(e);
    }
    changes.wake();
    return Optional.empty();
  }

  /** Marks the record as seen to by other means. */
  void handle(Deed deed) throws SQLException {
    write(connection -> deed.end(connection, ParkedState.HANDLED));
  }

  private void apply(Fact fact, Deed deed) throws SQLException, Unfit {
    try {
      orders.apply(
          fact,
          connection -> {
            deed.end(connection, ParkedState.REDRIVEN);
            return true;
          });
    } catch (Poisoned e) {
      throw Unfit.notApplicable(e);
    }
  }

  private Fact read(ParkedView record) throws SQLException, Unfit {
    return readings.read(record.topic(), parked.value(Long.parseLong(record.id())));
  }

  private static Optional<String> merchant(Fact fact) {
    return Optional.of(fact.key().merchant().value());
  }

  private void write(Writing writing) throws SQLException {
    database.inTransaction(
        connection -> {
          writing.with(connection);
          return true;
        });
  }

  private interface Writing {
    void with(Connection connection) throws SQLException;
  }
}

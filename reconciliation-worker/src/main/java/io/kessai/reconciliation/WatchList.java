package io.kessai.reconciliation;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The orders with which something is waited for, kept up to date by what becomes known of them. */
@Singleton
final class WatchList {
  /** An order that waits for the same as before keeps its schedule, even one that has ended. */
  private static final String WATCH =
      """
      insert into watched as w
        (merchant, order_id, method, version, known, state, since, waiting_for, in_doubt, due_at)
      values (?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?)
      on conflict (merchant, order_id) do update set
        method = excluded.method, version = excluded.version, known = excluded.known,
        state = excluded.state, since = excluded.since, in_doubt = excluded.in_doubt,
        waiting_for = excluded.waiting_for,
        due_at = case when w.wanted_at is not null or w.waiting_for = excluded.waiting_for
                      then w.due_at else excluded.due_at end,
        attempts = case when w.waiting_for = excluded.waiting_for then w.attempts else 0 end
      where w.version < excluded.version
      """;

  /** Due before all that is due by itself: a person waits for the answer. */
  private static final String WANT =
      """
      update watched set due_at = 'epoch', wanted_at = ?
      where merchant = ? and order_id = ? and version <= ?
      """;

  private static final String FORGET =
      "delete from watched where merchant = ? and order_id = ? and version <= ?";

  private static final Comparator<Told> BY_KEY = Comparator.comparing(told -> told.latest().key());

  private final Database database;
  private final Schedule schedule;

  WatchList(Database database, Schedule schedule) {
    this.database = database;
    this.schedule = schedule;
  }

  /**
   * Applies the changes in one transaction. A change older than what is known is ignored. An order
   * that an operator wants to be asked about is due at once, also one with which nothing is waited
   * for; what settles it first makes the wish void.
   *
   * @throws Database.Away where nothing of it could be stored
   */
  void learn(Collection<OrderChange> changes) {
    Map<OrderKey, Told> orders = new HashMap<>();
    for (OrderChange change : changes) {
      orders.merge(change.key(), Told.of(change), Told::and);
    }
    database.inTransaction(
        connection -> {
          try (PreparedStatement watch = connection.prepareStatement(WATCH);
              PreparedStatement want = connection.prepareStatement(WANT);
              PreparedStatement forget = connection.prepareStatement(FORGET)) {
            // In one order everywhere, so that two replicas never wait for each other's rows.
            for (Told told : orders.values().stream().sorted(BY_KEY).toList()) {
              Optional<Wait> wait = schedule.of(told.latest().method(), told.latest().state());
              if (told.isWanted(wait)) {
                watch(watch, told.latest(), wait.orElseGet(Wait::forNothing));
                want(want, told);
              } else if (wait.isPresent()) {
                watch(watch, told.latest(), wait.get());
              } else {
                forget(forget, told.latest());
              }
            }
            watch.executeBatch();
            want.executeBatch();
            forget.executeBatch();
          }
          return null;
        });
  }

  private static void want(PreparedStatement want, Told told) throws SQLException {
    OrderChange latest = told.latest();
    Sql.set(
        want,
        told.wish().flatMap(OrderChange::inquiryWantedAt).orElseThrow(),
        latest.key().merchant(),
        latest.key().order(),
        latest.version());
    want.addBatch();
  }

  private static void forget(PreparedStatement forget, OrderChange change) throws SQLException {
    Sql.set(forget, change.key().merchant(), change.key().order(), change.version());
    forget.addBatch();
  }

  private static void watch(PreparedStatement watch, OrderChange change, Wait wait)
      throws SQLException {
    OrderState state = change.state();
    Sql.set(
        watch,
        change.key().merchant(),
        change.key().order(),
        change.method(),
        change.version(),
        Json.write(change.known()),
        state.state(),
        state.since().orElse(null),
        wait.what(),
        wait.inDoubt(),
        wait.from());
    watch.addBatch();
  }

  /**
   * What a batch tells of one order.
   *
   * @param latest its latest change
   * @param wish the latest that came with an operator's wish
   */
  private record Told(OrderChange latest, Optional<OrderChange> wish) {

    static Told of(OrderChange change) {
      return new Told(change, change.inquiryWantedAt().map(at -> change));
    }

    Told and(Told other) {
      return new Told(later(latest, other.latest), other.wish.or(() -> wish));
    }

    /** What is settled is asked about only where the wish is about that. */
    boolean isWanted(Optional<Wait> wait) {
      return wish.filter(change -> wait.isPresent() || change.version() == latest.version())
          .isPresent();
    }

    private static OrderChange later(OrderChange one, OrderChange other) {
      return one.version() < other.version() ? other : one;
    }
  }
}

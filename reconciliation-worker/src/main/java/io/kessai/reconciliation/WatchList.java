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
        due_at = case when w.waiting_for = excluded.waiting_for then w.due_at
                      else excluded.due_at end,
        attempts = case when w.waiting_for = excluded.waiting_for then w.attempts else 0 end
      where w.version < excluded.version
      """;

  private static final String FORGET =
      "delete from watched where merchant = ? and order_id = ? and version <= ?";

  private static final Comparator<OrderChange> BY_KEY = Comparator.comparing(OrderChange::key);

  private final Database database;
  private final Schedule schedule;

  WatchList(Database database, Schedule schedule) {
    this.database = database;
    this.schedule = schedule;
  }

  /**
   * Applies the changes in one transaction. A change older than what is known is ignored.
   *
   * @throws Database.Away where nothing of it could be stored
   */
  void learn(Collection<OrderChange> changes) {
    Map<OrderKey, OrderChange> latest = new HashMap<>();
    for (OrderChange change : changes) {
      latest.merge(
          change.key(), change, (one, other) -> one.version() < other.version() ? other : one);
    }
    database.inTransaction(
        connection -> {
          try (PreparedStatement watch = connection.prepareStatement(WATCH);
              PreparedStatement forget = connection.prepareStatement(FORGET)) {
            // In one order everywhere, so that two replicas never wait for each other's rows.
            for (OrderChange change : latest.values().stream().sorted(BY_KEY).toList()) {
              add(change, watch, forget);
            }
            watch.executeBatch();
            forget.executeBatch();
          }
          return null;
        });
  }

  private void add(OrderChange change, PreparedStatement watch, PreparedStatement forget)
      throws SQLException {
    OrderState state = change.state();
    Optional<Wait> wait = schedule.of(change.method(), state);
    if (wait.isPresent()) {
      watch(watch, change, state, wait.get());
    } else {
      Sql.set(forget, change.key().merchant(), change.key().order(), change.version());
      forget.addBatch();
    }
  }

  private static void watch(
      PreparedStatement watch, OrderChange change, OrderState state, Wait wait)
      throws SQLException {
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
}

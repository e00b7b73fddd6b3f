package io.kessai.reconciliation;

import io.kessai.fact.Json;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Hands out due orders, each to one replica at a time (RECON-3). A claim ends when its outcome is
 * written or its lease runs out; one that ran out can write nothing more.
 */
@Singleton
final class Claims {
  private static final Logger LOG = Logger.getLogger(Claims.class);

  /**
   * A due row is found once, by when it is due, and changed where it lies: to find it again by its
   * key would cost more the more orders are watched. One that moves meanwhile is left to the next
   * look.
   */
  static final String CLAIM =
      """
      with due as materialized (
        select ctid from watched
        where in_doubt = ? and due_at <= ?
          and (claimed_until is null or claimed_until < clock_timestamp())
        order by due_at limit ? for update skip locked)
      update watched w
      set claimed_by = ?, claimed_until = clock_timestamp() + ? * interval '1 millisecond',
        wanted_at = null
      from due where w.ctid = due.ctid
      returning w.merchant, w.order_id, w.method, w.known, w.waiting_for, w.attempts
      """;

  /**
   * What was learned meanwhile has set a schedule of its own, which stays; so does a wish that came
   * meanwhile.
   */
  private static final String RESCHEDULE =
      """
      update watched set claimed_by = null, claimed_until = null,
        due_at = case when waiting_for = ? and wanted_at is null then ? else due_at end,
        attempts = case when waiting_for = ? then ? else attempts end
      where merchant = ? and order_id = ? and claimed_by = ?
      """;

  private static final String RELEASE =
      """
      update watched set claimed_by = null, claimed_until = null
      where merchant = ? and order_id = ? and claimed_by = ?
      """;

  private final Database database;
  private final InstantSource clock;
  private final RateLimit rate;
  private final Duration lease;

  Claims(Database database, InstantSource clock, RateLimit rate, WorkerConfig config) {
    this.database = database;
    this.clock = clock;
    this.rate = rate;
    this.lease = config.inquiry().lease();
  }

  /**
   * Claims orders that are due, those with a command in doubt first, within the rate of all
   * replicas together.
   *
   * @param most how many at the most
   * @throws Database.Away where none could be claimed
   */
  List<WatchedOrder> claim(int most) {
    return database.inTransaction(
        connection -> {
          int allowed = Math.min(most, rate.available(connection));
          List<WatchedOrder> claimed = new ArrayList<>();
          claim(connection, true, allowed, claimed);
          claim(connection, false, allowed - claimed.size(), claimed);
          rate.take(connection, claimed.size());
          return claimed;
        });
  }

  /**
   * Ends the claim.
   *
   * @param dueAt when the order is to be asked about next; empty where that has ended
   * @param attempts how often it was asked about by now
   * @return whether the claim still held
   */
  boolean reschedule(WatchedOrder order, Optional<Instant> dueAt, int attempts) {
    return write(
        RESCHEDULE,
        order.waitingFor(),
        dueAt.orElse(null),
        order.waitingFor(),
        attempts,
        order.key().merchant(),
        order.key().order(),
        order.claim());
  }

  /** Ends the claim as if it had never been; the order stays due. */
  boolean release(WatchedOrder order) {
    return write(RELEASE, order.key().merchant(), order.key().order(), order.claim());
  }

  private boolean write(String sql, Object... values) {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.set(statement, values);
            return statement.executeUpdate() > 0;
          }
        });
  }

  private void claim(Connection connection, boolean inDoubt, int most, List<WatchedOrder> claimed)
      throws SQLException {
    if (most <= 0) {
      return;
    }
    UUID claim = UUID.randomUUID();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      Sql.set(statement, inDoubt, clock.instant(), most, claim, lease.toMillis());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          order(rows, claim).ifPresent(claimed::add);
        }
      }
    }
  }

  /** One that cannot be read holds up no other: it is let be, and tried again after its lease. */
  private static Optional<WatchedOrder> order(ResultSet row, UUID claim) throws SQLException {
    OrderKey key = OrderKey.of(row.getString("merchant"), row.getString("order_id"));
    try {
      return Optional.of(
          new WatchedOrder(
              key,
              row.getString("method"),
              Json.read(row.getString("known"), Observation.class),
              row.getString("waiting_for"),
              row.getInt("attempts"),
              claim));
    } catch (Json.Unreadable e) {
      LOG.errorf("%s: what is known of it cannot be read: %s", key, e.getMessage());
      return Optional.empty();
    }
  }
}

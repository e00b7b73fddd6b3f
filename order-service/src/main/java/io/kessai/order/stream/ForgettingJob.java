package io.kessai.order.stream;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.fold.OrderDatabase;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Forgets changes that were kept for long enough, and with them how they were delivered. A change
 * that is still to be delivered stays.
 */
@Singleton
final class ForgettingJob {
  private static final int BATCH = 1000;

  private static final String FORGET =
      """
      with old as (
        select merchant, order_id, version from changes c
        where stored_at < ? and position is not null
          and not exists (
            select from webhook_deliveries d
            where (d.merchant, d.order_id, d.version) = (c.merchant, c.order_id, c.version)
              and d.status = 'PENDING')
        limit ?),
      gone as (
        delete from changes c using old
        where (c.merchant, c.order_id, c.version) = (old.merchant, old.order_id, old.version)
        returning c.merchant, c.position)
      insert into changes_forgotten
      select merchant, max(position) from gone group by merchant
      on conflict (merchant) do update
        set position = greatest(changes_forgotten.position, excluded.position)
      """;

  private static final String FORGET_TESTS =
      "delete from webhook_deliveries where merchant is null and finished_at < ?";

  private final OrderDatabase database;
  private final InstantSource clock;
  private final Duration keptFor;

  ForgettingJob(OrderDatabase database, InstantSource clock, OrderConfig config) {
    this.database = database;
    this.clock = clock;
    this.keptFor = config.changesKeptFor();
  }

  @Scheduled(
      every = "${kessai.changes-forgotten-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forget() throws SQLException {
    forget(clock.instant().minus(keptFor));
  }

  /** Forgets what was stored before then. */
  void forget(Instant before) throws SQLException {
    while (database.inTransaction(connection -> forgetSome(connection, before)) > 0) {
      // One merchant or more lost a batch; there may be more.
    }
    database.inTransaction(
        connection -> {
          try (PreparedStatement forget = connection.prepareStatement(FORGET_TESTS)) {
            forget.setObject(1, before.atOffset(ZoneOffset.UTC));
            return forget.executeUpdate();
          }
        });
  }

  /** How many merchants' changes are kept no longer by it; 0 where nothing is left to forget. */
  private static int forgetSome(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, before.atOffset(ZoneOffset.UTC));
      forget.setInt(2, BATCH);
      return forget.executeUpdate();
    }
  }
}

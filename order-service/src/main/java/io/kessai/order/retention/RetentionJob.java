package io.kessai.order.retention;

import io.kessai.order.fold.OrderDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets, now and then, what was kept for long enough; several replicas share the work. */
@Singleton
final class RetentionJob {
  private static final int BATCH = 500;

  private final OrderDatabase database;
  private final InstantSource clock;
  private final Duration after;
  private final Counter messages;
  private final Counter customers;
  private final Counter parked;

  RetentionJob(
      OrderDatabase database, InstantSource clock, RetentionConfig config, MeterRegistry registry) {
    this.database = database;
    this.clock = clock;
    this.after = config.after();
    this.messages = registry.counter("kessai.retention.forgotten", "table", "facts");
    this.customers = registry.counter("kessai.retention.forgotten", "table", "orders");
    this.parked = registry.counter("kessai.retention.forgotten", "table", "parked_facts");
  }

  @Scheduled(every = "${kessai.retention.every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void forget() throws SQLException {
    Instant before = clock.instant().minus(after);
    forgetMessages(before);
    forgetCustomers(before);
    forgetParked(before);
  }

  private void forgetMessages(Instant before) throws SQLException {
    Instant from = OldMessages.BEGINNING;
    OldMessages.Batch batch;
    do {
      Instant begin = from;
      batch =
          database.inTransaction(
              connection -> OldMessages.forget(connection, begin, before, BATCH));
      messages.increment(batch.messages());
      from = batch.latest();
    } while (batch.messages() > 0);
  }

  private void forgetCustomers(Instant before) throws SQLException {
    Instant from = OldMessages.BEGINNING;
    OldCustomers.Batch batch;
    do {
      Instant begin = from;
      batch =
          database.inTransaction(
              connection -> OldCustomers.forget(connection, begin, before, BATCH));
      customers.increment(batch.customers());
      from = batch.latest();
    } while (batch.customers() > 0);
  }

  private void forgetParked(Instant before) throws SQLException {
    int records;
    do {
      records =
          database.inTransaction(connection -> OldParkedRecords.forget(connection, before, BATCH));
      parked.increment(records);
    } while (records > 0);
  }
}

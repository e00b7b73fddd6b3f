package io.kessai.paymentapi.payment;

import io.agroal.api.AgroalDataSource;
import io.kessai.outbox.OutboxRelay;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.outbox.RelayJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Reads from the database, now and then, what the gauges show; while Postgres is away they say that
 * they do not know.
 */
@Singleton
class GaugesJob {
  private static final String IN_DOUBT =
      "select count(*) from command where outcome = 'OPEN' and asked_at < ?";
  private static final double MILLIS_PER_SECOND = 1000;

  private final AgroalDataSource database;
  private final RelayJob relay;
  private final InstantSource clock;
  private final Duration longestCall;
  private volatile double inDoubt = Double.NaN;
  private volatile double outboxAge = Double.NaN;

  GaugesJob(
      AgroalDataSource database,
      RelayJob relay,
      InstantSource clock,
      KessaiConfig config,
      MeterRegistry metrics) {
    this.database = database;
    this.relay = relay;
    this.clock = clock;
    this.longestCall = config.gateway().readTimeout();
    Gauge.builder("kessai.commands.in.doubt", this, job -> job.inDoubt)
        .description("Commands open for longer than a call may take: only an inquiry ends them")
        .register(metrics);
    Gauge.builder("kessai.outbox.age", this, job -> job.outboxAge)
        .description("How long the oldest fact has been waiting to be told")
        .baseUnit("seconds")
        .register(metrics);
  }

  @Scheduled(every = "${kessai.gauges-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void read() {
    try {
      outboxAge = relay.oldestAge().toMillis() / MILLIS_PER_SECOND;
      inDoubt = countInDoubt();
    } catch (OutboxRelay.NotRelayed | SQLException e) {
      outboxAge = Double.NaN;
      inDoubt = Double.NaN;
    }
  }

  private long countInDoubt() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(IN_DOUBT)) {
      select.setObject(1, clock.instant().minus(longestCall).atOffset(ZoneOffset.UTC));
      try (ResultSet count = select.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}

package io.kessai.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.InstantSource;

/** Counts what an operator should see grow. Counting ends where it would begin to cost. */
@Singleton
final class GaugesJob {
  private static final int MOST = 100_000;
  private static final String COUNT =
      """
      select count(*) from (
        select from watched where in_doubt = any (?::boolean[]) and due_at <= ? limit ?) counted
      """;

  private final Database database;
  private final InstantSource clock;
  private volatile double overdue = Double.NaN;
  private volatile double inDoubt = Double.NaN;

  GaugesJob(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started, MeterRegistry metrics, GatewayBreaker gateway) {
    Gauge.builder("kessai.inquiry.overdue", this, job -> job.overdue)
        .description("Orders that are due to be asked about, up to " + MOST)
        .register(metrics);
    Gauge.builder("kessai.inquiry.in.doubt", this, job -> job.inDoubt)
        .description("Those of them with a command whose outcome is unknown")
        .register(metrics);
    Gauge.builder("kessai.inquiry.breaker", gateway, GaugesJob::breaker)
        .description("0: the payment server is asked; 1: tried; 2: left alone")
        .register(metrics);
  }

  /** Counts anew; where Postgres is away the gauges say that they do not know. */
  @Scheduled(every = "{kessai.inquiry.count-every}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void count() {
    try {
      overdue = count("{true,false}");
      inDoubt = count("{true}");
    } catch (Database.Away | Database.Refused e) {
      overdue = Double.NaN;
      inDoubt = Double.NaN;
    }
  }

  private int count(String doubts) {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            Sql.set(count, doubts, clock.instant(), MOST);
            try (ResultSet counted = count.executeQuery()) {
              counted.next();
              return counted.getInt(1);
            }
          }
        });
  }

  private static double breaker(GatewayBreaker gateway) {
    return switch (gateway.state()) {
      case CLOSED -> 0;
      case HALF_OPEN -> 1;
      case OPEN -> 2;
    };
  }
}

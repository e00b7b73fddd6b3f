package io.kessai.order.changes;

import io.kessai.order.fold.OrderDatabase;
import io.kessai.outbox.OutboxRelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads from the database, now and then, what the gauges show; while Postgres is away they say that
 * they do not know.
 */
@ApplicationScoped
public class GaugesJob {
  private static final String ATTENTION = "select count(*) from orders where needs_attention";
  private static final String PARKED = "select count(*) from parked_facts where state = 'OPEN'";
  private static final double MILLIS_PER_SECOND = 1000;

  private final OrderDatabase database;
  private final ChangesRelay changes;
  private volatile double needingAttention = Double.NaN;
  private volatile double parked = Double.NaN;
  private volatile double outboxAge = Double.NaN;

  GaugesJob(OrderDatabase database, ChangesRelay changes, MeterRegistry registry) {
    this.database = database;
    this.changes = changes;
    Gauge.builder("kessai.orders.attention", this, job -> job.needingAttention)
        .description("Orders that a person should look at (ORDER-3)")
        .register(registry);
    Gauge.builder("kessai.facts.parked.open", this, job -> job.parked)
        .description("Parked records that no operator has seen to")
        .register(registry);
    Gauge.builder("kessai.outbox.age", this, job -> job.outboxAge)
        .description("How long the oldest change has been waiting to be told")
        .baseUnit("seconds")
        .register(registry);
  }

  @Scheduled(every = "${kessai.gauges-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void read() {
    try {
      outboxAge = changes.oldestAge().toMillis() / MILLIS_PER_SECOND;
      needingAttention = count(ATTENTION);
      parked = count(PARKED);
    } catch (OutboxRelay.NotRelayed | SQLException e) {
      outboxAge = Double.NaN;
      needingAttention = Double.NaN;
      parked = Double.NaN;
    }
  }

  private long count(String query) throws SQLException {
    return database.reading(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet count = statement.executeQuery(query)) {
            count.next();
            return count.getLong(1);
          }
        });
  }
}

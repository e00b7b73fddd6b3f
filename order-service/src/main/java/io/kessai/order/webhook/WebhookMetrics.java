package io.kessai.order.webhook;

import io.kessai.order.fold.OrderDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Webhooks in figures. */
@Singleton
final class WebhookMetrics {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final String OLDEST =
      """
      select min(d.queued_at)
      from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint
      where d.status = 'PENDING' and e.enabled
      """;

  private final OrderDatabase database;
  private final InstantSource clock;
  private final Counter delivered;
  private final Counter failed;
  private final Counter dead;
  private final AtomicLong oldestMillis = new AtomicLong();

  WebhookMetrics(OrderDatabase database, InstantSource clock, MeterRegistry registry) {
    this.database = database;
    this.clock = clock;
    this.delivered = registry.counter("kessai.webhooks.delivered");
    this.failed = registry.counter("kessai.webhooks.failed");
    this.dead = registry.counter("kessai.webhooks.dead");
    Gauge.builder("kessai.webhooks.age", oldestMillis, age -> age.get() / MILLIS_PER_SECOND)
        .description("How long the oldest pending webhook has been waiting to be delivered")
        .baseUnit("seconds")
        .register(registry);
  }

  /** An endpoint took one. */
  void delivered() {
    delivered.increment();
  }

  /** An attempt failed. */
  void failed() {
    failed.increment();
  }

  /** So many were given up. */
  void dead(int deliveries) {
    dead.increment(deliveries);
  }

  @Scheduled(every = "${kessai.gauges-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void read() throws SQLException {
    Instant now = clock.instant();
    long age =
        database
            .reading(WebhookMetrics::oldest)
            .map(oldest -> Duration.between(oldest, now).toMillis())
            .orElse(0L);
    oldestMillis.set(Math.max(0, age));
  }

  private static Optional<Instant> oldest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(OLDEST)) {
      row.next();
      return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    }
  }
}

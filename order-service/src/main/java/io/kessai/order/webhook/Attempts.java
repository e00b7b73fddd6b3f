package io.kessai.order.webhook;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes attempts, and draws the consequences of how each ended. */
@Singleton
final class Attempts {
  private static final Logger LOG = Logger.getLogger(Attempts.class);

  private final Sender sender;
  private final DueDeliveries deliveries;
  private final Patience patience;
  private final InstantSource clock;
  private final WebhookMetrics metrics;

  Attempts(
      Sender sender,
      DueDeliveries deliveries,
      Patience patience,
      InstantSource clock,
      WebhookMetrics metrics) {
    this.sender = sender;
    this.deliveries = deliveries;
    this.patience = patience;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Makes one. */
  void make(Delivery delivery) throws SQLException, InterruptedException {
    Outcome outcome = sender.send(delivery, clock.instant());
    Instant now = clock.instant();
    switch (outcome) {
      case Outcome.Taken taken -> {
        deliveries.delivered(delivery, taken, now);
        metrics.delivered();
      }
      case Outcome.Gone gone -> {
        metrics.failed();
        metrics.dead(deliveries.gone(delivery, gone, now));
        LOG.warnf("Webhook endpoint %s is gone: switched off.", delivery.target().endpoint());
      }
      case Outcome.Declined declined -> failed(delivery, declined, declined.retryAfter(), now);
      case Outcome.Failed failed -> failed(delivery, failed, "", now);
    }
  }

  private void failed(Delivery delivery, Outcome outcome, String retryAfter, Instant now)
      throws SQLException {
    metrics.failed();
    Optional<Instant> next =
        patience.next(delivery.queuedAt(), delivery.attempts(), retryAfter, now);
    if (next.isPresent()) {
      deliveries.postponed(delivery, outcome, next.get());
    } else {
      deliveries.dead(delivery, outcome, now);
      metrics.dead(1);
      LOG.warnf(
          "Webhook %s to endpoint %s is given up after %d attempts.",
          delivery.id(), delivery.target().endpoint(), delivery.attempts());
    }
  }
}

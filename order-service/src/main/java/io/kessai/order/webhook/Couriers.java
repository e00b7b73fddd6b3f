package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Keeps this replica's courier going while the service runs, where there is a key. */
@Singleton
final class Couriers {
  private static final Logger LOG = Logger.getLogger(Couriers.class);

  private final SecretSeal seal;
  private final Courier courier;
  private final Duration pollInterval;
  private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::run);
  private volatile boolean stopped;

  Couriers(
      SecretSeal seal,
      DueDeliveries deliveries,
      Attempts attempts,
      InstantSource clock,
      OrderConfig config) {
    this.seal = seal;
    this.courier = new Courier(deliveries, attempts, clock, config.webhooks());
    this.pollInterval = config.webhooks().pollInterval();
  }

  void start(@Observes StartupEvent event) {
    if (seal.hasKey()) {
      thread.start();
    }
  }

  /** Begins nothing more, and waits for what is under way. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    courier.wake();
    thread.join();
    courier.close();
  }

  private void run() {
    boolean failing = false;
    try {
      while (!stopped) {
        failing = !begin(failing);
        courier.awaitNews(pollInterval);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean begin(boolean failing) {
    try {
      while (!stopped && courier.begin() > 0) {
        // There may be more.
      }
      if (failing) {
        LOG.info("Webhooks are delivered again.");
      }
      return true;
    } catch (SQLException | RuntimeException e) {
      if (!failing) {
        LOG.warnf("Webhooks wait and are tried again: %s", e.getMessage());
      }
      return false;
    }
  }
}

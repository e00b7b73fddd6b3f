package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.webhook.DueDeliveries.Ask;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Delivers what is due: one replica's, as many at once as are allowed. */
final class Courier implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Courier.class);

  /** Beyond the time-out: for the database to note how it ended. */
  private static final Duration SLACK = Duration.ofSeconds(30);

  /** The part of all that is left to one endpoint. */
  private static final int PARTS = 4;

  private final DueDeliveries deliveries;
  private final Attempts attempts;
  private final InstantSource clock;
  private final OrderConfig.Webhooks config;
  private final Semaphore free;
  private final Semaphore news = new Semaphore(0);
  private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

  Courier(
      DueDeliveries deliveries,
      Attempts attempts,
      InstantSource clock,
      OrderConfig.Webhooks config) {
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.clock = clock;
    this.config = config;
    this.free = new Semaphore(config.concurrency());
  }

  /**
   * Claims what is due and begins to deliver it; called by one thread at a time.
   *
   * @return how many were begun
   */
  int begin() throws SQLException {
    int atMost = free.availablePermits();
    if (atMost == 0) {
      return 0;
    }
    int share = config.concurrency() / PARTS;
    List<UUID> busy =
        underWay.entrySet().stream()
            .filter(endpoint -> endpoint.getValue() >= share)
            .map(Map.Entry::getKey)
            .toList();
    List<Delivery> claimed =
        deliveries.claim(
            new Ask(atMost, share, busy, config.timeout().plus(SLACK)), clock.instant());
    for (Delivery delivery : claimed) {
      free.acquireUninterruptibly();
      underWay.merge(delivery.target().endpoint(), 1, Integer::sum);
      threads.execute(() -> deliver(delivery));
    }
    return claimed.size();
  }

  /** Waits until a delivery has ended or somebody woke it since it last waited, or for so long. */
  void awaitNews(Duration atMost) throws InterruptedException {
    if (news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      news.drainPermits();
    }
  }

  void wake() {
    news.release();
  }

  /** Waits until nothing is under way. */
  void awaitIdle() throws InterruptedException {
    free.acquire(config.concurrency());
    free.release(config.concurrency());
  }

  /** Waits for what is under way, which no attempt's time-out outlasts. */
  @Override
  public void close() {
    threads.close();
  }

  private void deliver(Delivery delivery) {
    try {
      attempts.make(delivery);
    } catch (SQLException e) {
      LOG.warnf(
          "How webhook %s ended was not stored; it is sent again: %s",
          delivery.id(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.errorf(e, "Webhook %s met an error that nobody expected.", delivery.id());
    } finally {
      underWay.computeIfPresent(
          delivery.target().endpoint(), (id, count) -> count == 1 ? null : count - 1);
      free.release();
      news.release();
    }
  }
}

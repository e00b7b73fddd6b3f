package io.kessai.paymentapi.outbox;

import io.kessai.paymentapi.KessaiConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Outlasts outages of Postgres and Kafka while a record is handled: it is tried again, ever more
 * slowly, and not acknowledged before it is done. Nothing here is skipped, so only steps belong
 * here that an outage alone can fail.
 */
@Singleton
public class Outages {
  private static final Logger LOG = Logger.getLogger(Outages.class);

  private final Duration longestWait;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Outages(KessaiConfig config) {
    this.longestWait = config.outages().longestWait();
  }

  /**
   * Does the step, however long that takes.
   *
   * @throws IllegalStateException where the service is stopped first; the record comes again
   */
  public void outlast(Runnable step) {
    Duration wait = Duration.ofMillis(100);
    while (true) {
      try {
        step.run();
        return;
      } catch (RuntimeException e) {
        LOG.warnf("A record waits and is tried again in %s: %s", wait, e);
        waitFor(wait, e);
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(longestWait) < 0 ? twice : longestWait;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private void waitFor(Duration wait, RuntimeException cause) {
    try {
      if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("Stopped before a record could be handled", cause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped before a record could be handled", e);
    }
  }
}

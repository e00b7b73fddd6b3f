package io.kessai.reconciliation;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Outlasts outages of Postgres and Kafka: a step that one of them failed is tried again, ever more
 * slowly, and not acknowledged before it is done.
 */
@Singleton
final class Outages {
  private static final Logger LOG = Logger.getLogger(Outages.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private final Duration longestWait;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Outages(WorkerConfig config) {
    this.longestWait = config.outages().longestWait();
  }

  /**
   * Does the step, however long an outage lasts; any other failure is the caller's.
   *
   * @throws IllegalStateException where the service is stopped first; the record comes again
   */
  void outlast(Runnable step) {
    Duration wait = FIRST_WAIT;
    while (!tried(step, wait)) {
      Duration twice = wait.multipliedBy(2);
      wait = twice.compareTo(longestWait) < 0 ? twice : longestWait;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private boolean tried(Runnable step, Duration wait) {
    try {
      step.run();
      return true;
    } catch (Database.Away | Outage e) {
      LOG.warnf("A record waits and is tried again in %s: %s", wait, e.getMessage());
      waitFor(wait, e);
      return false;
    }
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

  /** Kafka is away. */
  static final class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outage(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }
}

package io.kessai.paymentapi.outbox;

import io.kessai.paymentapi.KessaiConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Outlasts outages of Postgres and Kafka while a record is handled: it is tried again, ever more
 * slowly, and not acknowledged before it is done.
 */
@Singleton
public class Outages {
  private static final Logger LOG = Logger.getLogger(Outages.class);
  private static final int TRIES = 5;

  private final Duration longestWait;
  private final CountDownLatch stopping = new CountDownLatch(1);

  @Inject
  Outages(KessaiConfig config) {
    this(config.outages().longestWait());
  }

  Outages(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /** The service stopped before a record could be handled; the record comes again. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped(Throwable cause) {
      super("Stopped before a record could be handled", cause);
    }
  }

  /**
   * Does the step, however long that takes. Only for steps that an outage alone can fail.
   *
   * @throws Stopped where the service is stopped first
   */
  public void outlast(Runnable step) {
    outlast(step, failure -> true);
  }

  /** The same for a step that finds something out. */
  public <T> T outlast(Supplier<T> step) {
    return outlast(step, failure -> true);
  }

  /**
   * Does the step, however long an outage takes. What fails for another reason is tried a few times
   * more, as two transactions may have met, and then thrown: it would hold up all that comes after
   * it.
   *
   * @throws Stopped where the service is stopped first
   */
  public void outlast(Runnable step, Predicate<RuntimeException> isOutage) {
    outlast(
        () -> {
          step.run();
          return true;
        },
        isOutage);
  }

  private <T> T outlast(Supplier<T> step, Predicate<RuntimeException> isOutage) {
    Duration wait = longestWait.dividedBy(50);
    int failures = 0;
    while (true) {
      try {
        return step.get();
      } catch (RuntimeException e) {
        failures += isOutage.test(e) ? 0 : 1;
        if (failures >= TRIES) {
          throw e;
        }
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
        throw new Stopped(cause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped(e);
    }
  }
}

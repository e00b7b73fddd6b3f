package io.kessai.order.intake;

import io.kessai.order.config.OrderConfig;
import io.kessai.order.fold.Poisoned;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tries again, with growing pauses and without end, what fails because something is away. A record
 * that waits is not lost; one that is skipped would be.
 */
@ApplicationScoped
public class Insistence {
  private static final Logger LOG = Logger.getLogger(Insistence.class);

  private final Duration first;
  private final Duration longest;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Insistence(OrderConfig config) {
    this.first = config.intake().retryAfter();
    this.longest = config.intake().retryAtMost();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Does the work, as often as it takes.
   *
   * @param goal what is waited for, to follow "Waiting until"
   * @throws Poisoned at once, as no waiting helps
   * @throws Stopped when the service stops first
   */
  <T> T until(String goal, Callable<T> work) {
    Duration pause = first;
    while (true) {
      try {
        return work.call();
      } catch (Poisoned e) {
        throw e;
      } catch (Exception e) {
        LOG.warnf("Waiting %s until %s: %s", pause, goal, e);
        pause(pause);
        pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
      }
    }
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Stopped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /** The service stops: what was not done is not acknowledged and comes again. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("The service stops", null, false, false);
    }
  }
}

package io.kessai.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps relaying on a virtual thread of its own: at once when woken, and otherwise every poll
 * interval, for rows whose writer died before it could wake anyone and for a Kafka that was away.
 */
public final class RelayLoop implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);

  private final OutboxRelay relay;
  private final Duration pollInterval;
  private final Semaphore wakeUps = new Semaphore(0);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicLong relayed = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final Thread thread = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);

  /**
   * A loop that is not running yet.
   *
   * @param pollInterval longest sleep between two looks, and the pause after a failure
   */
  public RelayLoop(OutboxRelay relay, Duration pollInterval) {
    this.relay = relay;
    this.pollInterval = pollInterval;
  }

  /** Begins; once. */
  public void start() {
    thread.start();
  }

  /** Says that rows were committed. Call it after the commit, from any thread; it never blocks. */
  public void wake() {
    wakeUps.release();
  }

  /** Rows relayed since the start. */
  public long relayed() {
    return relayed.get();
  }

  /** Batches that failed since the start; each was or will be tried again. */
  public long failures() {
    return failures.get();
  }

  /** Ends after the batch in hand; waits for that as long as a batch may take. */
  @Override
  public void close() {
    stop.countDown();
    wake();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean failing = false;
    try {
      while (stop.getCount() > 0) {
        failing = !relayAll(failing);
        if (failing) {
          stop.await(pollInterval.toNanos(), TimeUnit.NANOSECONDS);
        } else if (wakeUps.tryAcquire(pollInterval.toNanos(), TimeUnit.NANOSECONDS)) {
          wakeUps.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean relayAll(boolean failing) {
    try {
      int batch;
      do {
        batch = relay.relay();
        relayed.addAndGet(batch);
      } while (batch > 0 && stop.getCount() > 0);
      if (failing) {
        LOG.info("The outbox is relayed again.");
      }
      return true;
    } catch (RuntimeException e) {
      failures.incrementAndGet();
      if (!failing) {
        LOG.warnf("The outbox waits and is tried again: %s", e.getMessage());
      }
      return false;
    }
  }
}

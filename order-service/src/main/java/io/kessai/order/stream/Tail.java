package io.kessai.order.stream;

import io.kessai.order.config.OrderConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for changes for all streams of this replica, so that none of them has to. */
@Singleton
final class Tail {
  private static final Logger LOG = Logger.getLogger(Tail.class);

  private final Positions positions;
  private final Followers followers;
  private final OrderConfig.Stream config;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("changes-tail").unstarted(this::run);
  private long seen;

  Tail(Positions positions, Followers followers, OrderConfig config) {
    this.positions = positions;
    this.followers = followers;
    this.config = config.stream();
  }

  void start(@Observes StartupEvent event) throws SQLException {
    seen = positions.last();
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop.countDown();
    thread.join();
  }

  private void run() {
    boolean failing = false;
    long pause = config.pollInterval().toNanos();
    try {
      do {
        failing = !look(failing);
      } while (!stop.await(pause, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean look(boolean failing) {
    try {
      int given;
      do {
        given = positions.give(config.placedAtOnce());
        tell();
      } while (given >= config.placedAtOnce() && stop.getCount() > 0);
      if (failing) {
        LOG.info("Changes are streamed again.");
      }
      return true;
    } catch (SQLException | RuntimeException e) {
      if (!failing) {
        LOG.warnf("Streams wait for the database: %s", e.getMessage());
      }
      return false;
    }
  }

  private void tell() throws SQLException {
    long last = positions.last();
    if (last > seen && !followers.none()) {
      followers.wake(positions.changed(seen, last));
    }
    seen = last;
  }
}

package io.kessai.paymentapi.overload;

import io.agroal.api.AgroalDataSource;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The connections to Postgres that requests may have at once, first come, first served. They are
 * fewer than there are: an outcome is stored when money may have moved already, and must never wait
 * behind requests of which nothing has begun.
 */
@Singleton
@Startup
class FreeConnections {
  private static final int RETRY_AFTER_SECONDS = 2;

  private final Semaphore free;
  private final Duration longestWait;
  private final Counter shed;

  FreeConnections(AgroalDataSource database, KessaiConfig config, MeterRegistry metrics) {
    KessaiConfig.Requests limits = config.requests();
    int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
    this.free = new Semaphore(notLeft(all, limits.connectionsLeft()), true);
    this.longestWait = limits.connectionWait();
    this.shed = metrics.counter("kessai.requests.shed");
    Gauge.builder("kessai.requests.waiting", free, Semaphore::getQueueLength)
        .description("Requests that wait for one of the connections not left to outcomes")
        .register(metrics);
  }

  private static int notLeft(int all, int left) {
    if (left >= all) {
      throw new IllegalStateException(
          "kessai.requests.connections-left is "
              + left
              + "; it must be less than quarkus.datasource.jdbc.max-size, which is "
              + all
              + ".");
    }
    return all - left;
  }

  /**
   * Waits for a connection, which is then the caller's until it is given back.
   *
   * @throws Problem {@code overloaded}
   */
  void take() {
    if (!isTaken()) {
      shed.increment();
      throw Problem.of(ProblemType.OVERLOADED).retryAfter(RETRY_AFTER_SECONDS);
    }
  }

  void giveBack() {
    free.release();
  }

  private boolean isTaken() {
    try {
      return free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

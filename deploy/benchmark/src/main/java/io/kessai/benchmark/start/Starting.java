package io.kessai.benchmark.start;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Http;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A start of a service until it says that it is ready; then it is stopped again.
 *
 * @param name how it is called in the table
 * @param address where it answers
 * @param start starts it without waiting
 * @param stop stops it and waits until it is gone
 */
record Starting(String name, URI address, Runnable start, Runnable stop) implements Contender {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);
  private static final int OK = 200;

  @Override
  public Duration warmUp(Rounds rounds) {
    return Duration.ZERO;
  }

  @Override
  public Measured work(Duration time, Path raw) {
    long begin = System.nanoTime();
    start.run();
    awaitReady(name, address.resolve("/q/health/ready"));
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    stop.run();
    return Measured.of(Quantity.TIME, took.toMillis() / 1e3);
  }

  /** Asks until it is answered well. */
  static void awaitReady(String name, URI address) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(address)) {
      if (System.nanoTime() > deadline) {
        throw new Worthless(name + " is not ready after " + PATIENCE);
      }
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Worthless("stopped");
      }
    }
  }

  private static boolean isReady(URI address) {
    try {
      return Http.get(address).status() == OK;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}

package io.kessai.suite.safety;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** How much a service carries, as it is, on this machine, now. */
final class Capacity {
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration MEASURED = Duration.ofSeconds(5);

  private Capacity() {}

  /**
   * Requests a second that end well when so many callers each send the next one as soon as the last
   * one is answered.
   */
  static double of(int callers, IntSupplier request, int good) {
    AtomicInteger done = new AtomicInteger();
    long measuredFrom = System.nanoTime() + WARM_UP.toNanos();
    long end = measuredFrom + MEASURED.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < callers; caller++) {
        threads.execute(
            () -> {
              while (System.nanoTime() < end) {
                boolean ended = request.getAsInt() == good;
                if (ended && System.nanoTime() >= measuredFrom && System.nanoTime() < end) {
                  done.incrementAndGet();
                }
              }
            });
      }
    }
    return done.get() / (double) MEASURED.toSeconds();
  }
}

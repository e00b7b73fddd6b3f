package io.kessai.suite.chaos;

import io.kessai.suite.LastingServer;
import io.kessai.suite.Progress;
import io.kessai.suite.RunningPart;
import io.kessai.suite.Suite;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs all errands, each when its time comes, while the blows fall. */
final class Storm {
  /** How many are under way at once at most: beyond, the next ones begin later than planned. */
  private static final int AT_ONCE = 1_500;

  private final Suite suite;
  private final Buying buying;
  private final Progress progress;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Map<String, Integer> struck = new TreeMap<>();
  private final Queue<AssertionError> breaches = new ConcurrentLinkedQueue<>();

  /** The progress is told after every blow. */
  Storm(Suite suite, Buying buying, Progress progress) {
    this.suite = suite;
    this.buying = buying;
    this.progress = progress;
  }

  /** How often each was killed. */
  Map<String, Integer> struck() {
    return struck;
  }

  /** What was answered otherwise than the services' contracts have it; it ended its errand. */
  Queue<AssertionError> breaches() {
    return breaches;
  }

  /** Returns when every errand has been run; the blows end with them. */
  void rage(Plan plan) throws InterruptedException {
    CountDownLatch underWay = new CountDownLatch(plan.errands().size());
    Thread.startVirtualThread(() -> begin(plan, underWay));
    for (Plan.Blow blow : plan.blows()) {
      if (underWay.await(blow.after().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      strike(blow);
      progress.says(
          "%d killed, %d orders to go"
              .formatted(
                  struck.values().stream().mapToInt(Integer::intValue).sum(), underWay.getCount()));
    }
    underWay.await();
  }

  private void begin(Plan plan, CountDownLatch underWay) {
    long began = System.nanoTime();
    for (Errand errand : plan.errands()) {
      places.acquireUninterruptibly();
      untilItsTime(began, errand.begins());
      Thread.startVirtualThread(
          () -> {
            try {
              buying.run(errand);
            } catch (AssertionError breach) {
              breaches.add(breach);
            } finally {
              places.release();
              underWay.countDown();
            }
          });
    }
  }

  private static void untilItsTime(long began, Duration begins) {
    try {
      TimeUnit.NANOSECONDS.sleep(began + begins.toNanos() - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void strike(Plan.Blow blow) {
    String name;
    if (blow.part().isPresent()) {
      name = blow.part().get().name();
      RunningPart part = suite.part(blow.part().get());
      part.kill();
      part.start();
      part.awaitReady();
    } else {
      name = blow.server() == 0 ? "POSTGRES" : "KAFKA";
      LastingServer server = suite.servers().get(blow.server());
      server.kill();
      server.start();
    }
    struck.merge(name, 1, Integer::sum);
  }
}

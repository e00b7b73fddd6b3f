package io.kessai.suite.chaos;

import io.kessai.suite.LastingServer;
import io.kessai.suite.RunningPart;
import io.kessai.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs all errands while the blows fall. */
final class Storm {
  private static final int BUYERS = 8;

  private final Suite suite;
  private final Buying buying;
  private final List<String> struck = new ArrayList<>();

  Storm(Suite suite, Buying buying) {
    this.suite = suite;
    this.buying = buying;
  }

  /** What was killed, in the order of time. */
  List<String> struck() {
    return struck;
  }

  /** Returns when every errand has been run; the blows end with them. */
  void rage(Plan plan) throws InterruptedException {
    Queue<Errand> waiting = new ConcurrentLinkedQueue<>(plan.errands());
    CountDownLatch buyersGone = new CountDownLatch(BUYERS);
    for (int buyer = 0; buyer < BUYERS; buyer++) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  for (Errand next = waiting.poll(); next != null; next = waiting.poll()) {
                    buying.run(next);
                  }
                } finally {
                  buyersGone.countDown();
                }
              });
    }
    for (Plan.Blow blow : plan.blows()) {
      if (buyersGone.await(blow.after().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      strike(blow);
    }
    buyersGone.await();
  }

  private void strike(Plan.Blow blow) {
    if (blow.part().isPresent()) {
      RunningPart part = suite.part(blow.part().get());
      part.kill();
      part.start();
      part.awaitReady();
      struck.add(blow.part().get().name());
    } else {
      LastingServer server = suite.servers().get(blow.server());
      server.kill();
      server.start();
      struck.add(blow.server() == 0 ? "POSTGRES" : "KAFKA");
    }
  }
}

package io.kessai.benchmark.notices;

import io.kessai.benchmark.measure.Latencies;
import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.stage.Storefront;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a notice now and then and asks for its order until the new state shows, so often that what
 * it sees is at most a twentieth, or a millisecond, too long. It makes no load worth the name,
 * however long it has to wait: the load is wrk's.
 */
final class Probe {
  static final int PER_SECOND = 20;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /** As long as a JVM warms up: until then it may well lag. What counts is how long each took. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final long SHORTEST_PAUSE = Duration.ofMillis(1).toNanos();
  private static final int PAUSES = 20;

  private final URI receiver;
  private final URI orders;
  private final String bearer;
  private final AtomicInteger sent = new AtomicInteger();

  Probe(URI receiver, URI orders, String bearer) {
    this.receiver = receiver;
    this.orders = orders;
    this.bearer = bearer;
  }

  /** Probes for so long, at a constant pace; each from before it is sent until it can be read. */
  Latencies probe(Duration time) {
    Queue<Duration> took = new ConcurrentLinkedQueue<>();
    Queue<RuntimeException> failed = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime();
    long gap = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < time.toSeconds() * PER_SECOND; i++) {
        while (System.nanoTime() < begin + i * gap) {
          LockSupport.parkNanos(begin + i * gap - System.nanoTime());
        }
        threads.execute(
            () -> {
              try {
                took.add(once());
              } catch (RuntimeException e) {
                failed.add(e);
              }
            });
      }
    }
    if (!failed.isEmpty()) {
      throw new Worthless("a probe failed: " + failed.peek().getMessage());
    }
    return Latencies.of(took);
  }

  /** How many notices were sent so far. */
  int sent() {
    return sent.get();
  }

  private Duration once() {
    String name = "probe-" + sent.incrementAndGet();
    String body = SignedNotices.body(name, 1);
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    String signature = SignedNotices.signature(body);
    URI order = orders.resolve("/merchants/" + Storefront.MERCHANT + "/orders/" + name + "-0");
    long begin = System.nanoTime();
    Http.postBytes(
            receiver,
            bytes,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Content-HMAC",
            signature)
        .good();
    while (true) {
      Http.Answer answer = Http.get(order, "Authorization", bearer);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      if (answer.status() == OK) {
        return took;
      }
      if (answer.status() != NOT_FOUND || took.compareTo(PATIENCE) > 0) {
        throw new Worthless("its order was answered " + answer.status() + " after " + took);
      }
      LockSupport.parkNanos(Math.max(SHORTEST_PAUSE, took.toNanos() / PAUSES));
    }
  }
}

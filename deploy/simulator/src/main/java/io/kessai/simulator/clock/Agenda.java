package io.kessai.simulator.clock;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** What is to happen later, by the movable clock. Tasks are started in the order of their time. */
@ApplicationScoped
public class Agenda {

  private static final Logger LOG = Logger.getLogger(Agenda.class);
  private static final Duration SHORTEST_NAP = Duration.ofMillis(1);
  private static final Duration LONGEST_NAP = Duration.ofHours(1);

  private record Item(Instant due, long number, Runnable task) {}

  private final MovableClock clock;
  private final ExecutorService executor;
  private final int limit;
  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparing(Item::due).thenComparingLong(Item::number));
  private long added;
  private boolean open = true;

  Agenda(MovableClock clock, SimulatorConfig config, @VirtualThreads ExecutorService executor) {
    this.clock = clock;
    this.executor = executor;
    this.limit = config.limits().agenda();
  }

  @PostConstruct
  void start() {
    executor.execute(this::keep);
  }

  /**
   * Has the task run once the clock reaches {@code due}; at once, with a warning, when {@code
   * simulator.limits.agenda} is reached.
   */
  public synchronized void at(Instant due, Runnable task) {
    if (items.size() >= limit) {
      LOG.warnf("simulator.limits.agenda is reached (%d): not waiting for %s", limit, due);
      executor.execute(() -> run(task));
      return;
    }
    items.add(new Item(due, added++, task));
    notifyAll();
  }

  /** Has the task run after this time by the clock. */
  public void in(Duration delay, Runnable task) {
    at(clock.instant().plus(delay), task);
  }

  /** How many things wait for their time. */
  public synchronized int waiting() {
    return items.size();
  }

  /** Moves the clock ahead and starts everything that has become due. Returns how much that was. */
  public synchronized int advance(Duration by) {
    clock.advance(by);
    int fired = fireDue();
    notifyAll();
    return fired;
  }

  private synchronized void keep() {
    try {
      while (open) {
        fireDue();
        wait(nap().toMillis());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration nap() {
    if (items.isEmpty()) {
      return LONGEST_NAP;
    }
    Duration untilNext = Duration.between(clock.instant(), items.peek().due());
    return Collections.max(List.of(SHORTEST_NAP, Collections.min(List.of(LONGEST_NAP, untilNext))));
  }

  private int fireDue() {
    List<Runnable> due = new ArrayList<>();
    while (!items.isEmpty() && !items.peek().due().isAfter(clock.instant())) {
      due.add(items.remove().task());
    }
    due.forEach(task -> executor.execute(() -> run(task)));
    return due.size();
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failure) {
      LOG.error("a task of the agenda failed", failure);
    }
  }

  synchronized void reset(@Observes Reset reset) {
    items.clear();
  }

  @PreDestroy
  synchronized void stop() {
    open = false;
    notifyAll();
  }
}

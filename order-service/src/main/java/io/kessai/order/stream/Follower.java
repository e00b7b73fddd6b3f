package io.kessai.order.stream;

import io.kessai.fact.OrderKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One who follows an order's changes, or all of a merchant's. */
final class Follower implements AutoCloseable {
  private final Optional<OrderKey> order;
  private final Consumer<Follower> leave;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean ended;

  Follower(Optional<OrderKey> order, Consumer<Follower> leave) {
    this.order = order;
    this.leave = leave;
  }

  /** Says that this order changed. */
  void wake(OrderKey changed) {
    if (order.isEmpty() || order.get().equals(changed)) {
      news.release();
    }
  }

  /** Says that it is over. */
  void end() {
    ended = true;
    news.release();
  }

  boolean isEnded() {
    return ended;
  }

  /** Whether there was news since the last time, or came within this time. */
  boolean awaitNews(Duration atMost) throws InterruptedException {
    boolean any = news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    news.drainPermits();
    return any;
  }

  @Override
  public void close() {
    leave.accept(this);
  }
}

package io.kessai.simulator.books;

import io.kessai.simulator.books.Order.Opening;
import io.kessai.simulator.merchant.Merchant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything the payment server knows of one order id, also of one that never became an order: the
 * calls that named it and the notices about it. It is its own lock.
 */
public final class OrderBook {

  private final Merchant merchant;
  private final String orderId;
  private final InstantSource clock;
  private final int entriesKept;
  private final List<CallRecord> calls = new ArrayList<>();
  private final List<NoticeRecord> notices = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private volatile Order order;

  OrderBook(Merchant merchant, String orderId, InstantSource clock, int entriesKept) {
    this.merchant = merchant;
    this.orderId = orderId;
    this.clock = clock;
    this.entriesKept = entriesKept;
  }

  /** Whose order it is. */
  public Merchant merchant() {
    return merchant;
  }

  /** The id, or empty for a call that names no order. */
  public String orderId() {
    return orderId;
  }

  /** Does something while nobody else touches the order. Do not call out of the process in it. */
  public synchronized <T> T exclusively(Supplier<T> work) {
    return work.get();
  }

  /** The order as it is now, if one was opened. */
  public synchronized Optional<Order> order() {
    if (order != null) {
      order.expireIfDue(clock.instant());
    }
    return Optional.ofNullable(order);
  }

  /**
   * Has the order's planned expiry happen now, as if its time had come; says whether one was
   * planned.
   */
  public synchronized boolean expireNow() {
    return order != null && order.expireNow();
  }

  /** The order without waiting for anybody; read only what is fixed of it, and its parts. */
  public Optional<Order> peek() {
    return Optional.ofNullable(order);
  }

  /**
   * Opens the order.
   *
   * @throws IllegalStateException when there is one; look first, in the same exclusive section
   */
  public synchronized Order open(Opening opening) {
    if (order != null) {
      throw new IllegalStateException("this order exists");
    }
    order = new Order(opening, clock.instant());
    return order;
  }

  /** How often this kind of thing had happened to this order id before, counting it now. */
  public synchronized int ordinal(String kind) {
    return ordinals.merge(kind, 1, Integer::sum) - 1;
  }

  /** Notes a call. */
  public synchronized void add(CallRecord call) {
    if (calls.size() >= entriesKept) {
      calls.removeFirst();
    }
    calls.add(call);
  }

  /** Notes a notice, under this id. */
  public synchronized NoticeRecord add(String id, Notice notice) {
    if (notices.size() >= entriesKept) {
      notices.removeFirst();
    }
    NoticeRecord entry = new NoticeRecord(id, notice, clock.instant(), entriesKept);
    notices.add(entry);
    return entry;
  }

  /** The calls, the oldest first. */
  public synchronized List<CallRecord> calls() {
    return List.copyOf(calls);
  }

  /** The notices, the oldest first. */
  public synchronized List<NoticeRecord> notices() {
    return List.copyOf(notices);
  }
}

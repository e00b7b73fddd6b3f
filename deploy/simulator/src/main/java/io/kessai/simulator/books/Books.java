package io.kessai.simulator.books;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.merchant.Merchant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Optional;

/** The payment server's own truth of every order, in memory, the oldest dropped beyond a limit. */
@ApplicationScoped
public class Books {

  private record Key(String ccid, String orderId) {}

  private final MovableClock clock;
  private final Totals totals;
  private final int entriesKept;
  private final BoundedMap<Key, OrderBook> byOrderId;

  Books(MovableClock clock, Totals totals, SimulatorConfig config) {
    this.clock = clock;
    this.totals = totals;
    this.entriesKept = config.limits().entriesPerOrder();
    this.byOrderId = new BoundedMap<>(config.limits().orders());
  }

  /** The book of this order id, opened now if it is new. */
  public OrderBook of(Merchant merchant, String orderId) {
    return byOrderId.computeIfAbsent(
        new Key(merchant.ccid(), orderId), key -> make(merchant, orderId));
  }

  /** A book that is not kept, for a call that names no order. */
  public OrderBook unnamed(Merchant merchant) {
    return make(merchant, "");
  }

  private OrderBook make(Merchant merchant, String orderId) {
    return new OrderBook(merchant, orderId, clock, entriesKept);
  }

  /** The book of this order id, if there is one. */
  public Optional<OrderBook> find(Merchant merchant, String orderId) {
    return byOrderId.find(new Key(merchant.ccid(), orderId));
  }

  /** All books, in no order. */
  public Collection<OrderBook> all() {
    return byOrderId.values();
  }

  /** The counters, which also cover what was dropped since. */
  public Totals.Reading totals() {
    return totals.read(byOrderId.values().size(), byOrderId.dropped());
  }

  void reset(@Observes Reset reset) {
    byOrderId.clear();
    totals.clear();
  }
}

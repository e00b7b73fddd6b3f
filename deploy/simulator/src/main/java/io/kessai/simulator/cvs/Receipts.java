package io.kessai.simulator.cvs;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.clock.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** The receipt numbers given out, and the order that each is for. */
@ApplicationScoped
public class Receipts {

  private final Ids ids;
  private final BoundedMap<String, OrderBook> byNumber;

  Receipts(Ids ids, SimulatorConfig config) {
    this.ids = ids;
    this.byNumber = new BoundedMap<>(config.limits().orders());
  }

  /** A number that nobody else pays by. */
  String draw(Store store, OrderBook book) {
    String number = store.receiptNo(ids);
    while (byNumber.computeIfAbsent(number, free -> book) != book) {
      number = store.receiptNo(ids);
    }
    return number;
  }

  Optional<OrderBook> find(String number) {
    return byNumber.find(number);
  }

  void reset(@Observes Reset reset) {
    byNumber.clear();
  }
}

package io.kessai.simulator.entry;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.bounds.BoundedMap;
import io.kessai.simulator.merchant.Merchants;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Consumers at payment companies' pages, by the key in the pages' addresses. */
@ApplicationScoped
public class Visits {

  private final Notices notices;
  private final Merchants merchants;
  private final Books books;
  private final BoundedMap<String, OrderBook> byKey;

  Visits(Notices notices, Merchants merchants, Books books, SimulatorConfig config) {
    this.notices = notices;
    this.merchants = merchants;
    this.books = books;
    this.byKey = new BoundedMap<>(config.limits().orders());
  }

  /** The consumer may come now. */
  public void begin(Order order, OrderBook book, Visit visit) {
    order.attach(Visit.class, visit);
    byKey.put(visit.key(), book);
  }

  /** The visit of this order, for a consumer without a browser. */
  public Optional<Visit> of(String merchantName, String orderId) {
    return merchants
        .byName(merchantName)
        .flatMap(merchant -> books.find(merchant, orderId))
        .flatMap(OrderBook::peek)
        .flatMap(order -> order.part(Visit.class));
  }

  /** The browser arrives, for the first time or again. */
  public Step arrive(String key) {
    return step(key, (order, told) -> {});
  }

  /** Something happens to an order whose consumer can still pay. */
  public Step during(String key, Consumer<Order> happens) {
    return step(key, (order, told) -> happens.accept(order));
  }

  /** The consumer pays or fails to. Once that has ended, every answer leads back alike. */
  public Step answer(String key, boolean paid) {
    return step(key, (order, told) -> told.addAll(company(order).end(order, paid)));
  }

  @FunctionalInterface
  private interface Happening {
    void on(Order order, List<Notice> told);
  }

  private Step step(String key, Happening happening) {
    List<Notice> told = new ArrayList<>();
    Step next =
        byKey
            .find(key)
            .flatMap(
                book ->
                    book.exclusively(() -> book.order().map(order -> step(order, happening, told))))
            .orElseGet(Step.Unknown::new);
    told.forEach(notices::publish);
    return next;
  }

  private static Step step(Order order, Happening happening, List<Notice> told) {
    if (order.status() == OrderStatus.INITIAL) {
      happening.on(order, told);
    }
    Optional<Step> back = company(order).back(order).map(Step.class::cast);
    return back.orElseGet(
        () -> order.status() == OrderStatus.EXPIRED ? new Step.Over() : new Step.Asked(order));
  }

  private static Company company(Order order) {
    return order.part(Visit.class).orElseThrow().company();
  }

  void reset(@Observes Reset reset) {
    byKey.clear();
  }
}

package io.kessai.simulator.oricosc;

import io.kessai.simulator.Reset;
import io.kessai.simulator.SimulatorConfig;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.bounds.BoundedMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a consumer can do at Orico's pages, with a browser or without. */
@ApplicationScoped
public class Consumers {

  private final Screenings screenings;
  private final BoundedMap<String, OrderBook> byApplication;

  Consumers(Screenings screenings, SimulatorConfig config) {
    this.screenings = screenings;
    this.byApplication = new BoundedMap<>(config.limits().orders());
  }

  void begin(Application application, OrderBook book) {
    byApplication.put(application.id(), book);
  }

  /** The order of an application, by the id that its pages carry. */
  Optional<OrderBook> find(String applicationId) {
    return byApplication.find(applicationId);
  }

  /** Applies; empty where there is nothing to apply for any more. */
  Optional<BrowserReturn> apply(OrderBook book) {
    return screenings
        .apply(book)
        .flatMap(
            receipt ->
                carried(
                    book,
                    (order, application) -> BrowserReturn.applied(order, application, receipt)));
  }

  /** Gives up: nothing is screened, and nobody is told but by the browser. */
  Optional<BrowserReturn> giveUp(OrderBook book) {
    return carried(book, BrowserReturn::givenUp);
  }

  private static Optional<BrowserReturn> carried(
      OrderBook book, BiFunction<Order, Application, BrowserReturn> carries) {
    return book.peek()
        .flatMap(
            order ->
                order
                    .part(Application.class)
                    .map(application -> carries.apply(order, application)));
  }

  void reset(@Observes Reset reset) {
    byApplication.clear();
  }
}

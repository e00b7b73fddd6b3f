package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a consumer can do at Orico's pages, with a browser or without. */
@ApplicationScoped
public class Consumers {

  private final Screenings screenings;

  Consumers(Screenings screenings) {
    this.screenings = screenings;
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
}

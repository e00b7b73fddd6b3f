package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The way of an application from the consumer's yes to the screening's result. */
@ApplicationScoped
public class Screenings {

  private static final Result DONE = Result.success("S001", "処理が成功しました。");

  private final Notices notices;
  private final Agenda agenda;
  private final Ids ids;
  private final MovableClock clock;
  private final Duration screeningAfter;

  Screenings(Notices notices, Agenda agenda, Ids ids, MovableClock clock, OricoscConfig config) {
    this.notices = notices;
    this.agenda = agenda;
    this.ids = ids;
    this.clock = clock;
    this.screeningAfter = config.screeningAfter();
  }

  /** The consumer has applied: the screening begins. Applying again changes nothing. */
  Optional<Receipt> apply(OrderBook book) {
    return book.exclusively(
        () ->
            book.order()
                .filter(order -> order.status() != OrderStatus.EXPIRED)
                .flatMap(
                    order ->
                        order.part(Receipt.class).or(() -> Optional.of(receive(book, order)))));
  }

  private Receipt receive(OrderBook book, Order order) {
    Receipt receipt = new Receipt("R" + ids.next());
    order.attach(Receipt.class, receipt);
    order.keep();
    screened(order, Screening.UNDER_WAY);
    Decision.byAmount(order.opening().amount())
        .result()
        .ifPresent(result -> agenda.in(screeningAfter, () -> end(book, result)));
    return receipt;
  }

  /** The screening comes to this result, whatever it came to before; the merchant is told. */
  boolean end(OrderBook book, Screening result) {
    Optional<Notice> notice =
        book.exclusively(() -> book.order().flatMap(order -> screened(order, result)));
    notice.ifPresent(notices::publish);
    return notice.isPresent();
  }

  private Optional<Notice> screened(Order order, Screening result) {
    return order
        .part(Application.class)
        .map(
            application -> {
              Map<String, String> told =
                  OricoscRows.of(order, application, result, clock.instant());
              order.add(
                  new Row(
                      ids.next(),
                      "Authorize",
                      DONE,
                      clock.instant(),
                      Optional.of(order.opening().amount()),
                      OricoscRows.screened(told)));
              book(order, result);
              return OricoscNotices.of(order, application, told);
            });
  }

  private static void book(Order order, Screening result) {
    boolean held = order.money().authorized() > 0;
    switch (result) {
      case APPROVED -> {
        order.status(OrderStatus.END);
        if (!held) {
          order.money(order.money().authorize(order.opening().amount()));
        }
      }
      case DECLINED, CANCELLED -> {
        order.status(OrderStatus.END);
        order.money(order.money().release());
      }
      case UNDER_WAY, UNHEARD_OF -> order.status(OrderStatus.PENDING);
    }
  }
}

package io.kessai.simulator.cvs;

import io.kessai.simulator.books.Money;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.cvs.CvsRows.Event;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What happens in the store: paid, taken back, paid again, settled for good. Only a payment is told
 * by a notice; the rest is found by a search.
 */
@ApplicationScoped
public class Till {

  private final CvsRows rows;
  private final Notices notices;
  private final MovableClock clock;

  Till(CvsRows rows, Notices notices, MovableClock clock) {
    this.rows = rows;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * The consumer pays.
   *
   * @param amount how much, where that is not what it costs
   * @param late whether the till takes it though it is expired or cancelled
   * @return whether it did
   */
  boolean pay(OrderBook book, Optional<Long> amount, boolean late) {
    Optional<Notice> paid =
        book.exclusively(
            () ->
                book.order()
                    .filter(order -> isOpen(order) || (late && isOver(order)))
                    .flatMap(
                        order -> order.part(Application.class).map(it -> pay(order, it, amount))));
    paid.ifPresent(notices::publish);
    return paid.isPresent();
  }

  /** The store takes a payment back that is not settled yet; says whether there was one. */
  boolean takeBack(OrderBook book) {
    return follow(book, Event.CANCEL_CAPTURE);
  }

  /** The payment is settled for good; says whether there was one. */
  boolean fix(OrderBook book) {
    return follow(book, Event.FIX_CAPTURE);
  }

  private static boolean isOpen(Order order) {
    return order.status() == OrderStatus.END_PRESENTATION;
  }

  private static boolean isOver(Order order) {
    return order.status() == OrderStatus.EXPIRED
        || order.detail().equals(Event.CANCEL_AUTHORIZE.word());
  }

  private Notice pay(Order order, Application application, Optional<Long> amount) {
    long paid = amount.orElse(order.opening().amount());
    order.keep();
    rows.happened(order, application, Event.CAPTURE, paid);
    order.property("paidDatetime", GatewayTime.compact(clock.instant()));
    order.money(Money.NONE.authorize(order.opening().amount()).capture(paid));
    return notice(order, application, paid);
  }

  private boolean follow(OrderBook book, Event event) {
    return book.exclusively(
        () ->
            book.order()
                .filter(order -> order.detail().equals(Event.CAPTURE.word()))
                .flatMap(order -> order.part(Application.class).map(it -> follow(order, it, event)))
                .isPresent());
  }

  private Event follow(Order order, Application application, Event event) {
    rows.happened(order, application, event, order.money().captured());
    if (event == Event.CANCEL_CAPTURE) {
      order.money(Money.NONE);
      order.expireAt(application.due(), late -> late.status(OrderStatus.EXPIRED));
    }
    return event;
  }

  private Notice notice(Order order, Application application, long paid) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("cvsType", application.store().paidAs());
    fields.put("receiptNo", application.receiptNo());
    fields.put("receiptDate", GatewayTime.compact(clock.instant()));
    fields.put("rcvAmount", Long.toString(paid));
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        CvsService.NAME,
        application.pushUrl(),
        new LinkedHashMap<>(),
        fields);
  }
}

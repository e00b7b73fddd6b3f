package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.clock.MovableClock;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** PayPal's statements, matched days after the money moved; each is told by a final notice. */
@ApplicationScoped
public class Statements {

  private final Agenda agenda;
  private final MovableClock clock;
  private final Notices notices;
  private final PaypalConfig config;

  Statements(Agenda agenda, MovableClock clock, Notices notices, PaypalConfig config) {
    this.agenda = agenda;
    this.clock = clock;
    this.notices = notices;
    this.config = config;
  }

  /** What a statement says of an exchange. */
  public enum Status {
    /** It stands. */
    SUCCESS,
    /** PayPal holds it. */
    PENDING,
    /** It failed after all. */
    FAILURE;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Has the exchange stand on a statement when its time comes. */
  void expect(OrderBook book, Row row) {
    Status status = Outcomes.stated(row.amount().orElseThrow());
    agenda.in(config.statementAfter(), () -> match(book, row.txnId(), status));
  }

  /** A statement says this of the order's capture, now; whether there is one. */
  boolean matchCapture(OrderBook book, Status status) {
    Optional<Row> capture =
        book.exclusively(
            () ->
                book.order().stream()
                    .flatMap(order -> order.rows().stream())
                    .filter(row -> row.result().isSuccess())
                    .filter(row -> PaypalRows.type(row).equals("do_capture"))
                    .findFirst());
    capture.ifPresent(row -> match(book, row.txnId(), status));
    return capture.isPresent();
  }

  private void match(OrderBook book, String txnId, Status status) {
    book.exclusively(() -> book.order().flatMap(order -> matched(order, txnId, status)))
        .ifPresent(notices::publish);
  }

  private Optional<Notice> matched(Order order, String txnId, Status status) {
    List<Row> meant = order.rows().stream().filter(row -> row.txnId().equals(txnId)).toList();
    if (status == Status.SUCCESS) {
      meant.forEach(row -> order.replace(PaypalRows.fixed(row)));
    }
    return meant.stream()
        .findFirst()
        .map(row -> PaypalNotices.last(order, row, status, clock.instant()));
  }
}

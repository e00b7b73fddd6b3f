package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.clock.Agenda;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.outcome.Magic;
import io.kessai.simulator.push.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** Charges recurring agreements each month, by the movable clock, and tells the merchant. */
@ApplicationScoped
public class MonthlyRun {
  private static final long MONTH_REFUSED = 9303;
  private static final int LAST_DAY = 99;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Books books;
  private final Entries entries;
  private final Notices notices;
  private final Agenda agenda;

  MonthlyRun(Books books, Entries entries, Notices notices, Agenda agenda) {
    this.books = books;
    this.entries = entries;
    this.notices = notices;
    this.agenda = agenda;
  }

  static Magic magic() {
    return new Magic(
        "carrier ¥" + MONTH_REFUSED, "each month's charge of this amount fails (K091)", "月次課金エラー");
  }

  /** Plans the first charge. */
  void begin(Order order, Terms terms) {
    Order.Opening opening = order.opening();
    terms.firstDate().ifPresent(first -> plan(opening, terms, first));
  }

  private void plan(Order.Opening opening, Terms terms, LocalDate day) {
    Instant due = day.atStartOfDay(JAPAN).toInstant();
    agenda.at(
        due,
        () -> {
          books
              .find(opening.merchant(), opening.orderId())
              .ifPresent(book -> charge(book, YearMonth.from(day), false));
          plan(opening, terms, next(day, terms.day()));
        });
  }

  private static LocalDate next(LocalDate day, int wanted) {
    YearMonth month = YearMonth.from(day).plusMonths(1);
    return wanted == LAST_DAY ? month.atEndOfMonth() : month.atDay(wanted);
  }

  /**
   * Charges the month unless it was charged or dropped before, or the agreement stands no more;
   * says whether it was tried.
   */
  boolean charge(OrderBook book, YearMonth month, boolean fails) {
    Optional<Notice> told =
        book.exclusively(
            () ->
                book.order()
                    .filter(order -> isOpen(order, month))
                    .map(order -> charge(order, month, fails)));
    told.ifPresent(notices::publish);
    return told.isPresent();
  }

  private static boolean isOpen(Order order, YearMonth month) {
    return order.part(Terms.class).filter(Terms::isRecurring).isPresent()
        && order.part(Agreement.class).filter(agreed -> agreed.isOpen(month)).isPresent();
  }

  private Notice charge(Order order, YearMonth month, boolean fails) {
    long amount = order.opening().amount();
    Result result = fails || amount == MONTH_REFUSED ? Entries.DECLINED : Entries.DONE;
    entries.add(order, "Authorize", "MAuth", result, Optional.of(amount));
    if (result.isSuccess()) {
      take(order, month, entries.now());
    }
    return CarrierNotices.of(order, "Capture", result, month, entries.now());
  }

  /** A month's charge is taken, by the run or on the merchant's wish. */
  static void take(Order order, YearMonth month, Instant now) {
    long amount = order.opening().amount();
    order.money(order.money().authorize(amount).capture(amount));
    order.property("mpCaptureDatetime", GatewayTime.compact(now));
    order
        .part(Agreement.class)
        .ifPresent(agreed -> order.attach(Agreement.class, agreed.charge(month)));
  }
}

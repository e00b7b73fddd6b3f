package io.kessai.simulator.push;

import io.kessai.simulator.books.Books;
import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.NoticeRecord;
import io.kessai.simulator.books.NoticeRecord.Attempt;
import io.kessai.simulator.books.OrderBook;
import io.kessai.simulator.books.Totals;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Numbers deliveries and writes each attempt into the books. */
@ApplicationScoped
public class DeliveryLog {

  private final Books books;
  private final MovableClock clock;
  private final Ids ids;
  private final Totals totals;

  DeliveryLog(Books books, MovableClock clock, Ids ids, Totals totals) {
    this.books = books;
    this.clock = clock;
    this.ids = ids;
    this.totals = totals;
  }

  OrderBook book(Notice notice) {
    return books.of(notice.merchant(), notice.orderId());
  }

  NoticeRecord open(OrderBook book, Notice notice) {
    totals.count("notices.published");
    return book.add(ids.next(), notice);
  }

  String nextPushId() {
    return ids.next();
  }

  Instant now() {
    return clock.instant();
  }

  void note(Delivery delivery, String pushId, PushClient.Answer answer) {
    Attempt attempt = new Attempt(clock.instant(), pushId, answer.text());
    for (NoticeRecord notice : delivery.notices()) {
      totals.count("notices.attempts");
      if (notice.attempt(attempt, answer.accepted())) {
        totals.count("notices.acknowledged");
      }
    }
  }
}

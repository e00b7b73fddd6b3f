package io.kessai.simulator.cvs;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.OrderStatus;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.clock.Ids;
import io.kessai.simulator.clock.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what happens to an application into its order (protocol sections 6.2 and 7.2). */
@ApplicationScoped
public class CvsRows {

  static final Result DONE = Result.success("D0010001", "処理が成功しました。");

  private final Ids ids;
  private final MovableClock clock;

  CvsRows(Ids ids, MovableClock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** What happened, by the words of {@code successDetailTxnType}. */
  enum Event {
    /** Applied for. */
    AUTHORIZE("Authorize", OrderStatus.END_PRESENTATION),
    /** Cancelled unpaid. */
    CANCEL_AUTHORIZE("Cancel", OrderStatus.END),
    /** Paid, by a quick report. */
    CAPTURE("Capture", OrderStatus.END),
    /** Paid for good. */
    FIX_CAPTURE("Capture", OrderStatus.END),
    /** Taken back by the store. */
    CANCEL_CAPTURE("Capture", OrderStatus.END_PRESENTATION);

    private final String command;
    private final OrderStatus status;

    Event(String command, OrderStatus status) {
      this.command = command;
      this.status = status;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Adds what has happened now, which also is how the order stands. */
  Row happened(Order order, Application application, Event event, long amount) {
    Row row = row(application, event, DONE, Optional.of(amount));
    order.add(row);
    order.detail(event.word());
    order.status(event.status);
    return row;
  }

  /** Adds a command that was refused; the order stands as it did. */
  Row refused(Order order, Application application, Event event, Result why) {
    Row row = row(application, event, why, Optional.empty());
    order.add(row);
    return row;
  }

  private Row row(Application application, Event event, Result result, Optional<Long> amount) {
    Instant now = clock.instant();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", CvsService.NAME);
    details.put("cvsTxnType", event.word());
    details.put("receiptNo", application.receiptNo());
    details.put("startDatetime", GatewayTime.compact(now));
    return new Row(ids.next(), event.command, result, now, amount, details);
  }
}

package io.kessai.simulator.books;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The book of one order id as the control API tells it. */
public record BookView(
    String merchant,
    String orderId,
    OrderView order,
    List<CallRecord> calls,
    List<NoticeView> notices) {

  /** The order, absent when this id never became one. */
  public record OrderView(
      String serviceType,
      boolean dummy,
      long amount,
      Instant openedAt,
      String status,
      String lastSuccessTxnType,
      String successDetailTxnType,
      Money money,
      Map<String, String> properties,
      List<Row> rows) {}

  /** A notice; {@code acknowledged} once any attempt was answered 200. */
  public record NoticeView(
      String id,
      Instant createdAt,
      String serviceType,
      String url,
      Map<String, String> fields,
      boolean acknowledged,
      List<String> faults,
      List<NoticeRecord.Attempt> attempts) {}

  /** The book as it is now. */
  public static BookView of(OrderBook book) {
    return book.exclusively(
        () ->
            new BookView(
                book.merchant().name(),
                book.orderId(),
                book.order().map(BookView::view).orElse(null),
                book.calls(),
                book.notices().stream().map(BookView::view).toList()));
  }

  private static OrderView view(Order order) {
    return new OrderView(
        order.opening().serviceType(),
        order.opening().dummy(),
        order.opening().amount(),
        order.openedAt(),
        order.status().text(),
        order.lastSuccess(),
        order.detail(),
        order.money(),
        order.properties(),
        order.rows());
  }

  private static NoticeView view(NoticeRecord entry) {
    return new NoticeView(
        entry.id(),
        entry.createdAt(),
        entry.notice().serviceType(),
        entry.notice().url().orElse(null),
        entry.notice().fields(),
        entry.acknowledged(),
        entry.faults(),
        entry.attempts());
  }
}

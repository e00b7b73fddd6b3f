package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What the PUSH of a capture or refund tells (protocol section 4.4). */
final class PaypalNotices {

  private PaypalNotices() {}

  /** The quick notice: the payment server sees the money. */
  static Notice quick(Order order, Row row, Instant now) {
    return notice(order, row, "0", "success", now);
  }

  /** The final notice: PayPal's statement says this. */
  static Notice last(Order order, Row row, Statements.Status status, Instant now) {
    return notice(order, row, "1", status.text(), now);
  }

  private static Notice notice(Order order, Row row, String fixed, String mstatus, Instant now) {
    SequencedMap<String, String> head = new LinkedHashMap<>();
    head.put("fixed", fixed);
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("txnType", row.command());
    fields.put("mstatus", mstatus);
    fields.put("receivedDatetime", GatewayTime.compact(now));
    fields.put("amount", Long.toString(row.amount().orElseThrow()));
    fields.put("payerId", order.part(Login.class).map(Login::payerId).orElse(""));
    fields.put("centerTxnId", PaypalRows.centerTxnId(row));
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        PaypalService.NAME,
        order.opening().merchant().pushUrl(PaypalService.NAME),
        head,
        fields);
  }
}

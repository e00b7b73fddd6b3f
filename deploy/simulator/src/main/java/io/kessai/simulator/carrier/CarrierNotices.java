package io.kessai.simulator.carrier;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.clock.GatewayTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The PUSH of carrier billing (protocol section 4.4). */
final class CarrierNotices {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private CarrierNotices() {}

  static Notice of(Order order, String txnType, Result result, Instant now) {
    return notice(order, txnType, result, "", now);
  }

  static Notice of(Order order, String txnType, Result result, YearMonth month, Instant now) {
    return notice(order, txnType, result, MONTH.format(month), now);
  }

  private static Notice notice(
      Order order, String txnType, Result result, String month, Instant now) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("txnType", txnType);
    fields.put("txnTime", GatewayTime.compact(now));
    fields.put("vResultCode", result.vResultCode());
    fields.put("mstatus", result.mstatus());
    fields.put("crOrderId", crOrderId(order));
    fields.put("openId", "https://id.example/" + crOrderId(order));
    fields.put("month", month);
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        CarrierService.NAME,
        order.part(Terms.class).flatMap(Terms::pushUrl),
        new LinkedHashMap<>(),
        fields);
  }

  /** The carrier's id of an order: the same in every message about it. */
  static String crOrderId(Order order) {
    return order.rows().getFirst().txnId();
  }
}

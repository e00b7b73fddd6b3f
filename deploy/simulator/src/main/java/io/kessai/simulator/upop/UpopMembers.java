package io.kessai.simulator.upop;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.signature.AuthInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** What answers, rows, notices and returns tell (protocol sections 3.5, 4.4, 5.2 and 6.2). */
final class UpopMembers {

  private static final String YEN = "392";
  private static final String RATE = "1.0";
  private static final int TRACE_DIGITS = 6;

  private UpopMembers() {}

  static Map<String, String> row(UpopPayment payment, String type, long amount, Instant now) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", UpopService.NAME);
    details.put("upopTxnType", type);
    details.put("resUpopOrderId", payment.upopOrderId());
    details.put("resUpopSettleDate", china("MMdd", now));
    details.put("resUpopSettleAmount", Long.toString(amount));
    details.put("resUpopSettleCurrency", YEN);
    details.put("resUpopExchangeRate", RATE);
    return details;
  }

  /** The answer to a command after the opening. */
  static Map<String, String> answer(Order order, UpopPayment payment, Row row) {
    Map<String, String> members = settled(order, payment, row);
    members.put("remainingAmount", Long.toString(order.money().refundable()));
    return members;
  }

  private static Map<String, String> settled(Order order, UpopPayment payment, Row row) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("txnDatetimeJp", GatewayTime.compact(row.at()));
    members.put("txnDatetimeCn", china("yyyyMMddHHmmss", row.at()));
    members.put("capturedAmount", Long.toString(order.money().captured()));
    members.put("settleAmount", Long.toString(row.amount().orElse(0L)));
    members.put("settleDate", china("MMdd", row.at()));
    members.put("settleCurrency", YEN);
    members.put("settleRate", RATE);
    members.put("upopOrderId", payment.upopOrderId());
    return members;
  }

  /** The notice about a row: it names UnionPay's trace number, and no id of the answer's. */
  static Notice notice(Order order, UpopPayment payment, Row row) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("txnType", row.command());
    fields.put("mstatus", row.result().mstatus());
    fields.put("vResultCode", row.result().vResultCode());
    fields.put("traceNumber", trace(row));
    fields.put("traceTime", china("MMddHHmmss", row.at()));
    fields.put("settleAmount", Long.toString(row.amount().orElse(0L)));
    fields.put("settleDate", china("MMdd", row.at()));
    fields.put("settleRate", "null");
    fields.put("upopOrderId", payment.upopOrderId());
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        UpopService.NAME,
        order.opening().merchant().pushUrl(UpopService.NAME),
        new LinkedHashMap<>(),
        fields);
  }

  /** What the browser carries back; {@code authInfo} says who made the page, and nothing else. */
  static SequencedMap<String, String> carried(
      Order order, UpopPayment payment, Row row, Instant now) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("vResultCode", row.result().vResultCode());
    parameters.put("merrMsg", row.result().message());
    parameters.put("mstatus", row.result().mstatus());
    parameters.put("serviceType", UpopService.NAME);
    parameters.put("orderId", order.opening().orderId());
    parameters.put("custTxn", row.txnId());
    parameters.putAll(settled(order, payment, row));
    parameters.put("authInfo", AuthInfo.of(order.opening().merchant(), now));
    return parameters;
  }

  private static String trace(Row row) {
    String id = row.txnId();
    return id.substring(Math.max(0, id.length() - TRACE_DIGITS));
  }

  private static String china(String pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withZone(ZoneId.of("Asia/Shanghai"))
        .format(instant);
  }
}

package io.kessai.simulator.alipay;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.signature.AuthInfo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What rows, notices and returns tell (protocol sections 4.4, 5.2 and 6.2). */
final class AlipayMembers {

  private AlipayMembers() {}

  static Map<String, String> row(AlipayPayment payment, String type, long amount, Instant now) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", AlipayService.NAME);
    details.put("alipayTxnType", type);
    details.put("payType", AlipayService.ONLINE);
    details.put("centerTradeId", payment.centerTradeId());
    details.put("settleAmount", Long.toString(amount));
    details.put("settleCurrency", payment.terms().currency());
    details.put("paymentTime", GatewayTime.compact(now));
    return details;
  }

  /** The notice about a payment or a refund; it names no amount. */
  static Notice notice(Order order, String txnType, Result result) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("orderId", order.opening().orderId());
    fields.put("txnType", txnType);
    fields.put("mstatus", result.mstatus());
    fields.put("vResultCode", result.vResultCode());
    fields.put("centerTradeId", order.part(AlipayPayment.class).orElseThrow().centerTradeId());
    fields.put("dummy", order.opening().dummy() ? "1" : "0");
    return new Notice(
        order.opening().merchant(),
        order.opening().orderId(),
        AlipayService.NAME,
        order.opening().merchant().pushUrl(AlipayService.NAME),
        new LinkedHashMap<>(),
        fields);
  }

  /** What the browser carries back; {@code authInfo} says who made the page, and nothing else. */
  static SequencedMap<String, String> carried(
      Order order, AlipayPayment payment, Row row, Instant now) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("vResultCode", row.result().vResultCode());
    parameters.put("merrMsg", row.result().message());
    parameters.put("mstatus", row.result().mstatus());
    parameters.put("serviceType", AlipayService.NAME);
    parameters.put("orderId", order.opening().orderId());
    parameters.put("custTxn", row.txnId());
    parameters.put("settleAmount", Long.toString(order.opening().amount()));
    parameters.put("settleCurrency", payment.terms().currency());
    parameters.put("centerTradeId", payment.centerTradeId());
    parameters.put("authInfo", AuthInfo.of(order.opening().merchant(), now));
    return parameters;
  }
}

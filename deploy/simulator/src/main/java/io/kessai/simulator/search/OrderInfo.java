package io.kessai.simulator.search;

import io.kessai.simulator.books.Memo;
import io.kessai.simulator.books.Money;
import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code orderInfo} of a search's answer (protocol section 6.2). */
final class OrderInfo {

  private OrderInfo() {}

  static Map<String, Object> of(Order order, boolean newestRowOnly) {
    List<Row> rows = order.rows();
    List<Row> told = newestRowOnly && !rows.isEmpty() ? List.of(rows.getLast()) : rows;
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("serviceTypeCd", order.opening().serviceType());
    info.put("orderId", order.opening().orderId());
    info.put("orderStatus", order.status().text());
    putUnlessEmpty(info, "lastSuccessTxnType", order.lastSuccess());
    putUnlessEmpty(info, "successDetailTxnType", order.detail());
    info.put("properOrderInfo", properties(order));
    info.put(
        "transactionInfos", Map.of("transactionInfo", told.stream().map(OrderInfo::row).toList()));
    order.part(Memo.class).ifPresent(memo -> info.putAll(memo.members()));
    return info;
  }

  private static void putUnlessEmpty(Map<String, Object> info, String name, String text) {
    if (!text.isEmpty()) {
      info.put(name, text);
    }
  }

  private static Map<String, String> properties(Order order) {
    Money money = order.money();
    Map<String, String> properties = new LinkedHashMap<>(order.properties());
    properties.put("amount", Long.toString(order.opening().amount()));
    properties.put("authorizeAmount", Long.toString(money.authorized()));
    properties.put("captureAmount", Long.toString(money.captured()));
    properties.put("refundableAmount", Long.toString(money.refundable()));
    properties.put("balance", Long.toString(money.refundable()));
    return properties;
  }

  private static Map<String, Object> row(Row row) {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("txnId", row.txnId());
    info.put("command", row.command());
    info.put("mstatus", row.result().mstatus());
    info.put("vResultCode", row.result().vResultCode());
    info.put("txnDatetime", GatewayTime.row(row.at()));
    row.amount().ifPresent(amount -> info.put("amount", Long.toString(amount)));
    info.put("properTransactionInfo", row.details());
    return info;
  }
}

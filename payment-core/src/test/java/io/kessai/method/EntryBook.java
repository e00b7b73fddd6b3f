package io.kessai.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a payment server remembers of one UnionPay or Alipay order. */
final class EntryBook {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String detail = "";
  private String status = "initial";
  private int lastId = 10_435_000;

  /** Notes a command and gives its id. */
  String add(String command, boolean done, Long amount) {
    lastId++;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("txnId", Integer.toString(lastId));
    row.put("command", command);
    row.put("mstatus", done ? "success" : "failure");
    if (amount != null) {
      row.put("amount", amount.toString());
    }
    rows.add(row);
    return Integer.toString(lastId);
  }

  /** How far the order has come. */
  void stands(String orderStatus, String detailType) {
    status = orderStatus;
    detail = detailType;
  }

  GatewayAnswer answer(String id, boolean done, Map<String, String> more) {
    Map<String, Object> result = new LinkedHashMap<>(more);
    result.put("mstatus", done ? "success" : "failure");
    result.put("custTxn", id);
    return read(Map.of("result", result));
  }

  GatewayAnswer listing() {
    Map<String, Object> info =
        Map.of(
            "orderId",
            Scenes.ORDER.value(),
            "orderStatus",
            status,
            "successDetailTxnType",
            detail,
            "transactionInfos",
            Map.of("transactionInfo", rows));
    return read(
        Map.of(
            "result",
            Map.of("mstatus", "success", "orderInfos", Map.of("orderInfo", List.of(info)))));
  }

  private static GatewayAnswer read(Map<String, Object> body) {
    try {
      return GatewayAnswer.read(MAPPER.writeValueAsString(body), Scenes.NOW);
    } catch (JsonProcessingException | Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}

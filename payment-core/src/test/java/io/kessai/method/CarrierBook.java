package io.kessai.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a payment server remembers of one order by carrier billing. */
final class CarrierBook {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DateTimeFormatter ROW =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.S", Locale.ROOT);

  private final Map<String, Object> proper = new LinkedHashMap<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String detail = "Init";
  private int lastId = 10_435_000;

  CarrierBook(String accountingType) {
    proper.put("accountingType", accountingType);
  }

  /** Notes what the order itself tells. */
  void note(String property, String value) {
    proper.put(property, value);
  }

  /** Notes an exchange and gives its id, by which every messenger calls it. */
  String row(String command, String type, boolean done, Long amount, Instant at) {
    lastId++;
    if (done) {
      detail = type;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("txnId", Integer.toString(lastId));
    row.put("command", command);
    row.put("mstatus", done ? "success" : "failure");
    row.put("txnDatetime", ROW.format(LocalDateTime.ofInstant(at, GatewayTime.ZONE)));
    if (amount != null) {
      row.put("amount", amount.toString());
    }
    row.put("properTransactionInfo", Map.of("txnKind", "carrier", "detailCommandType", type));
    rows.add(row);
    return Integer.toString(lastId);
  }

  /** The answer to a command whose row has this id. */
  static GatewayAnswer answer(String id, boolean done, Map<String, String> more) {
    Map<String, Object> result = new LinkedHashMap<>(more);
    result.put("mstatus", done ? "success" : "failure");
    result.put("vResultCode", done ? "K001000000000000" : "K091000000000000");
    result.put("custTxn", id);
    return read(Map.of("result", result));
  }

  /** The listing of everything so far. */
  GatewayAnswer listing() {
    Map<String, Object> info =
        Map.of(
            "orderId",
            Scenes.ORDER.value(),
            "orderStatus",
            "end",
            "successDetailTxnType",
            detail,
            "properOrderInfo",
            proper,
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

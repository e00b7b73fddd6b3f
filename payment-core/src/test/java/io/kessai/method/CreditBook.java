package io.kessai.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a payment server remembers of one card order, told as answers and as listings. */
final class CreditBook {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String detail = "";
  private String status = "initial";
  private int lastId = 10_435_000;

  /**
   * Notes an exchange with the card company and gives its id, by which every messenger calls it.
   */
  String card(String command, String mstatus, Long amount, String type) {
    if (mstatus.equals("success")) {
      detail = type;
      status = "end";
    }
    return row("card", command, mstatus, amount, type);
  }

  /** Notes a step of the authentication. */
  String authentication(String command, String mstatus) {
    return row("mpi", command, mstatus, null, "");
  }

  /** The authorisation ran out. */
  void lapse() {
    detail = "ax";
  }

  /** The answer to a command whose row has this id. */
  GatewayAnswer answer(String id, String mstatus, Map<String, String> more) {
    Map<String, Object> result = new LinkedHashMap<>(more);
    result.put("mstatus", mstatus);
    result.put("vResultCode", mstatus.equals("success") ? "A001000000000000" : "AG48000000000000");
    result.put("custTxn", id);
    result.put("orderId", Scenes.ORDER.value());
    return read(Map.of("result", result));
  }

  /** The listing of everything so far. */
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

  private String row(String kind, String command, String mstatus, Long amount, String type) {
    lastId++;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("txnId", Integer.toString(lastId));
    row.put("command", command);
    row.put("mstatus", mstatus);
    if (amount != null) {
      row.put("amount", amount.toString());
    }
    row.put("properTransactionInfo", Map.of("txnKind", kind, "cardTransactionType", type));
    rows.add(row);
    return Integer.toString(lastId);
  }

  private static GatewayAnswer read(Map<String, Object> body) {
    try {
      return GatewayAnswer.read(MAPPER.writeValueAsString(body), Scenes.NOW);
    } catch (JsonProcessingException | Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.kessai.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Json;
import io.kessai.gateway.GatewayAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a payment server remembers of one PayPal order, told as answers and as listings. */
final class PaypalBook {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DETAILS = "properTransactionInfo";

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String status = "initial";

  /** Notes an exchange and answers it; the row's id is the answer's. */
  GatewayAnswer exchange(String command, String type, boolean done, long amount) {
    String id = Integer.toString(10_435_000 + rows.size());
    String mstatus = done ? "success" : "failure";
    rows.add(
        new LinkedHashMap<>(
            Map.of(
                "txnId",
                id,
                "command",
                command,
                "mstatus",
                mstatus,
                "txnDatetime",
                "2026-11-01 10:02:03.0",
                "amount",
                Long.toString(amount),
                DETAILS,
                details(type))));
    return read(
        Map.of(
            "mstatus",
            mstatus,
            "vResultCode",
            done ? "L001000100000000" : "LG91000000000000",
            "custTxn",
            id,
            "orderId",
            Scenes.ORDER.value(),
            "loginUrl",
            "https://paypal.example/login",
            "token",
            "EC-1"));
  }

  /** What was captured stands on PayPal's statement. */
  void fix() {
    for (Map<String, Object> row : rows) {
      for (String type : List.of("capture", "do_capture")) {
        row.replace(DETAILS, details(type), fixed(type));
      }
    }
  }

  /** The order's time ran out. */
  void expire() {
    status = "expired";
  }

  /** The listing of everything so far. */
  GatewayAnswer listing() {
    Map<String, Object> info =
        Map.of(
            "orderId",
            Scenes.ORDER.value(),
            "orderStatus",
            status,
            "transactionInfos",
            Map.of("transactionInfo", rows));
    return read(Map.of("mstatus", "success", "orderInfos", Map.of("orderInfo", List.of(info))));
  }

  private static Map<String, String> details(String type) {
    return Map.of("txnKind", "paypal", "ppTxnType", type);
  }

  private static Map<String, String> fixed(String type) {
    return Map.of("txnKind", "paypal", "ppTxnType", type, "txnFixed", "1");
  }

  private static GatewayAnswer read(Map<String, Object> result) {
    try {
      return GatewayAnswer.read(MAPPER.writeValueAsString(Map.of("result", result)), Scenes.NOW);
    } catch (JsonProcessingException | Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}

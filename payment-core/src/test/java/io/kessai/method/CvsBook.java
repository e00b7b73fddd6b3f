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
import java.util.Map;

/** What a payment server remembers of one application at a store, told in its messages. */
final class CvsBook {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DateTimeFormatter ROW = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.0");
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private String detail = "";
  private String status = "initial";

  /** Notes what happened then; only what was done is what the order is called. */
  void happened(String command, String type, String mstatus, long amount, Instant at) {
    if (mstatus.equals("success")) {
      detail = type;
      status = "end";
    }
    rows.add(
        Map.of(
            "txnId", Integer.toString(20_435_000 + rows.size()),
            "command", command,
            "mstatus", mstatus,
            "txnDatetime", ROW.format(inJapan(at)),
            "amount", Long.toString(amount),
            "properTransactionInfo", Map.of("txnKind", "cvs", "cvsTxnType", type)));
  }

  /** The time to pay ran out. */
  void expire() {
    status = "expired";
  }

  /** The answer to a command. */
  static GatewayAnswer answer(String mstatus) {
    return read(
        Map.of(
            "result",
            Map.of(
                "mstatus",
                mstatus,
                "vResultCode",
                mstatus.equals("success") ? "D001000100000000" : "DH02000000000000",
                "receiptNo",
                "1234567890123",
                "orderId",
                Scenes.ORDER.value())));
  }

  /** The fields of the notice of a payment. */
  static Map<String, String> notice(long amount, Instant at) {
    return Map.of(
        "orderId", Scenes.ORDER.value(),
        "cvsType", "sej",
        "receiptNo", "1234567890123",
        "receiptDate", COMPACT.format(inJapan(at)),
        "rcvAmount", Long.toString(amount));
  }

  /** The listing of everything so far. */
  GatewayAnswer listing() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("orderId", Scenes.ORDER.value());
    info.put("orderStatus", status);
    info.put("successDetailTxnType", detail);
    info.put("properOrderInfo", Map.of("payLimit", "2026/11/05"));
    info.put("transactionInfos", Map.of("transactionInfo", rows));
    return read(
        Map.of(
            "result",
            Map.of("mstatus", "success", "orderInfos", Map.of("orderInfo", List.of(info)))));
  }

  private static LocalDateTime inJapan(Instant at) {
    return LocalDateTime.ofInstant(at, GatewayTime.ZONE);
  }

  private static GatewayAnswer read(Map<String, Object> body) {
    try {
      return GatewayAnswer.read(MAPPER.writeValueAsString(body), Scenes.NOW);
    } catch (JsonProcessingException | Json.Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}

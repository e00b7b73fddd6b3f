package io.kessai.simulator.card;

import io.kessai.simulator.books.Result;
import io.kessai.simulator.clock.GatewayTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a card row tells, alike in the answer of a command and in a search (section 6.2). */
final class CardRows {

  private static final String CENTER = "jcn";

  private CardRows() {}

  static Map<String, String> details(
      CardPayment payment, String type, Result result, long amount, Instant now) {
    String time = GatewayTime.compact(now);
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", "card");
    details.put("cardTransactionType", type);
    details.put("gatewayRequestDate", time);
    details.put("gatewayResponseDate", time);
    details.put("centerRequestDate", time);
    details.put("centerResponseDate", time);
    details.put("connectedCenterId", CENTER);
    details.put("pending", result.isPending() ? "1" : "0");
    details.put("loopback", "0");
    details.put("reqCardNumber", payment.card().masked());
    details.put("reqCardExpire", "*****");
    details.put("reqAmount", Long.toString(amount));
    details.put("reqJpoInformation", payment.terms().jpo());
    details.put("reqWithCapture", Boolean.toString(payment.terms().withCapture()));
    details.put("reqAcquirerCode", payment.card().brand().acquirerCode());
    details.put("resAuthCode", result.isSuccess() ? payment.authCode() : "");
    details.put("resActionCode", result.isFailure() ? "G12" : "000");
    details.put("resCenterErrorCode", "   ");
    return details;
  }

  /** A follow-up that never reached the card company. */
  static Map<String, String> refused(String type, Instant now) {
    String time = GatewayTime.compact(now);
    return Map.of(
        "txnKind", "card",
        "cardTransactionType", type,
        "gatewayRequestDate", time,
        "gatewayResponseDate", time);
  }

  /** The members of the answer: the row's, but for what only a search calls so. */
  static Map<String, String> answer(Map<String, String> details) {
    Map<String, String> members = new LinkedHashMap<>(details);
    members.remove("txnKind");
    members.remove("cardTransactionType");
    members.put("cardTransactiontype", details.get("cardTransactionType"));
    if (details.containsKey("reqAcquirerCode")) {
      members.put("acquirerCode", details.get("reqAcquirerCode"));
    }
    return members;
  }
}

package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.clock.GatewayTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rows of an application tell in a search (protocol section 6.2). */
final class OricoscRows {

  private static final int APPROVAL_DIGITS = 8;
  private static final String IN_TWELVE_PAYMENTS = "12";

  private OricoscRows() {}

  static Map<String, String> applied() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", OricoscService.NAME);
    details.put("oricoTxnType", "Authorize");
    return details;
  }

  static Map<String, String> screened(Map<String, String> screened) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", OricoscService.NAME);
    details.put("oricoTxnType", "Screening");
    details.putAll(screened);
    return details;
  }

  /** What notice and search tell alike; what only an approval has is empty in the others. */
  static Map<String, String> of(
      Order order, Application application, Screening result, Instant at) {
    boolean approved = result == Screening.APPROVED;
    Map<String, String> told = new LinkedHashMap<>();
    told.put("orderStateCode", result.code());
    told.put("receiptNo", order.part(Receipt.class).map(Receipt::receiptNo).orElse(""));
    told.put("approvalNo", approved ? "A" + application.id().substring(0, APPROVAL_DIGITS) : "");
    told.put("requestDate", GatewayTime.day(at).format(DateTimeFormatter.BASIC_ISO_DATE));
    told.put("loanPrincipal", approved ? Long.toString(application.loan()) : "");
    told.put("paymentCount", approved ? IN_TWELVE_PAYMENTS : "");
    return told;
  }
}

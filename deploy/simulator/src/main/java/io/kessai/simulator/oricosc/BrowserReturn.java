package io.kessai.simulator.oricosc;

import io.kessai.simulator.books.Order;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What the browser carries back to the merchant, unsigned (protocol section 5.2). */
record BrowserReturn(String method, String uri, Map<String, String> parameters) {

  static BrowserReturn applied(Order order, Application application, Receipt receipt) {
    return of(
        order, application, "success", "S001000000000000", "申込を受け付けました。", receipt.receiptNo());
  }

  static BrowserReturn givenUp(Order order, Application application) {
    return of(order, application, "failure", "SH92000000000000", "申込が中止されました。", "");
  }

  private static BrowserReturn of(
      Order order,
      Application application,
      String status,
      String code,
      String message,
      String receiptNo) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("orderId", order.opening().orderId());
    parameters.put("mstatus", status);
    parameters.put("vResultCode", code);
    parameters.put("merrMsg", message);
    if (!receiptNo.isEmpty()) {
      parameters.put("receiptNo", receiptNo);
    }
    return new BrowserReturn("GET", application.redirectionUri(), parameters);
  }

  /** The address that the browser opens: Orico writes it in Shift_JIS. */
  URI address() {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + ShiftJis.inAddress(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(uri + (uri.contains("?") ? "&" : "?") + query);
  }
}

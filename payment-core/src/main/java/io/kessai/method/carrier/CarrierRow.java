package io.kessai.method.carrier;

import io.kessai.fact.Observation;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import java.util.Set;

/** What one row of a listing is, by its {@code detailCommandType} (protocol section 7.2). */
final class CarrierRow {
  static final String MONTH = "MAuth";
  static final String ERASURE = "Deregistration";
  static final Set<String> ENDS = Set.of("Terminate", "UserTerminate");
  static final Set<String> AUTHORIZES = Set.of("Auth", "AuthCapture");

  /** Steps on the way, which succeed long before what they lead to does. */
  private static final Set<String> STEPS =
      Set.of(
          "Init",
          "PreOpenId",
          "PostOpenId",
          "PreAuth",
          "UserTerminatePreOpenId",
          "UserTerminatePostOpenId",
          "UserTerminatePreAuth");

  private static final String REQUESTED = "Req";
  private static final Set<String> OPENING = Set.of("Authorize", "ReAuthorize");

  private CarrierRow() {}

  static String type(Exchange row) {
    return row.detail("detailCommandType");
  }

  /** Whether it was done, and is more than a step on the way. */
  static boolean isDone(Exchange row) {
    return row.succeeded() && !STEPS.contains(type(row)) && !type(row).endsWith(REQUESTED);
  }

  static boolean declines(Exchange row) {
    return row.status().equals("failure")
        && OPENING.contains(row.command())
        && !type(row).equals(MONTH);
  }

  static boolean isExpired(Found order) {
    return order.orderStatus().equals("expired");
  }

  static Observation unknown() {
    return Observation.nothing()
        .doubting(
            "unknown-command",
            "The payment server lists a command that is not known here; see the inquiry.");
  }
}

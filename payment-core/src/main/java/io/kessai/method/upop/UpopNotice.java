package io.kessai.method.upop;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Notice;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads notices (UPOP-2, protocol section 4.4). They name an exchange by UnionPay's {@code
 * traceNumber}, which no answer and no listing knows, so their money goes without id: an order is
 * authorised once and captured once, and of refunds one alone is the least that the total can be.
 */
final class UpopNotice {
  private static final String AUTHORIZE = "Authorize";
  private static final Set<String> TXN_TYPES = Set.of(AUTHORIZE, "Capture", "Cancel", "Refund");
  private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,11}");

  private UpopNotice() {}

  static Observation read(Notice notice) {
    if (!TXN_TYPES.contains(notice.field("txnType"))) {
      return unreadable("txnType");
    }
    return switch (notice.field("mstatus")) {
      case "success" -> done(notice, notice.receivedAt());
      case "failure" -> failed(notice);
      case "pending" -> Observation.nothing();
      default -> unreadable("mstatus");
    };
  }

  private static Observation done(Notice notice, Instant at) {
    Observation nothing = Observation.nothing();
    return switch (notice.field("txnType")) {
      case AUTHORIZE -> money(nothing.accepted(at), Kind.AUTHORIZE, notice);
      case "Capture" -> money(nothing.showing(PaymentState.CAPTURED, at), Kind.CAPTURE, notice);
      case "Cancel" -> nothing.showing(PaymentState.CANCELLED, at);
      default -> money(nothing, Kind.REFUND, notice);
    };
  }

  /** A command after the opening that failed leaves the order as it is: its answer said so. */
  private static Observation failed(Notice notice) {
    return notice.field("txnType").equals(AUTHORIZE)
        ? Observation.nothing().showing(PaymentState.DECLINED, notice.receivedAt())
        : Observation.nothing();
  }

  private static Observation money(Observation says, Kind kind, Notice notice) {
    String amount = notice.field("settleAmount");
    return AMOUNT.matcher(amount).matches()
        ? says.moved(new Movement(kind, "", Money.yen(Long.parseLong(amount))))
        : says;
  }

  private static Observation unreadable(String member) {
    return Observation.nothing()
        .doubting("unreadable-notice", "A notice of UnionPay has a " + member + " not known here.");
  }
}

package io.kessai.method.alipay;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Notice;

/** Reads notices (ALI-3, protocol section 4.4). They name no amount. */
final class AlipayNotice {
  private AlipayNotice() {}

  static Observation read(Notice notice) {
    return switch (notice.field("txnType")) {
      case "Authorize" -> paid(notice);
      case "Refund" -> refunded(notice);
      default -> unreadable("txnType");
    };
  }

  private static Observation paid(Notice notice) {
    Observation nothing = Observation.nothing();
    return switch (notice.field("mstatus")) {
      case "success" -> nothing.accepted(notice.receivedAt());
      case "failure" -> nothing.showing(PaymentState.DECLINED, notice.receivedAt());
      case "pending" -> nothing;
      default -> unreadable("mstatus");
    };
  }

  /** How much was given back, answer and listing tell; the notice only that it failed after all. */
  private static Observation refunded(Notice notice) {
    Observation nothing = Observation.nothing();
    return switch (notice.field("mstatus")) {
      case "success", "pending" -> nothing;
      case "failure" ->
          nothing.doubting(
              "refund-failed", "Alipay did not carry out a refund, whatever its answer said.");
      default -> unreadable("mstatus");
    };
  }

  private static Observation unreadable(String member) {
    return Observation.nothing()
        .doubting("unreadable-notice", "A notice of Alipay has a " + member + " not known here.");
  }
}

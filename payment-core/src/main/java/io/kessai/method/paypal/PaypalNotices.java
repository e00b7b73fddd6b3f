package io.kessai.method.paypal;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report;
import io.kessai.fact.Report.Weight;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Notice;
import java.time.Instant;
import java.util.Optional;

/**
 * The quick notice after a capture and the final one of PayPal's statement (PPAL-3, PPAL-4,
 * protocol section 4.4). Neither carries the payment server's id of the exchange, so a capture is
 * reported and a refund told as the least that was given back.
 */
final class PaypalNotices {
  private static final String FINAL = "1";
  private static final String SUCCESS = "success";
  private static final String FAILURE = "failure";
  private static final String PENDING = "pending";

  private PaypalNotices() {}

  static Observation read(Notice notice) {
    boolean last = FINAL.equals(notice.head().get("fixed"));
    String status = status(notice, last);
    Optional<Money> money = Captured.yen(notice.field("amount"));
    if (money.isEmpty()) {
      return unreadable("An amount");
    }
    return switch (notice.field("txnType")) {
      case "Capture" -> captured(notice, last ? Weight.FINAL : Weight.QUICK, status, money.get());
      case "Refund" -> refunded(status, money.get());
      case "Authorize" -> authorized(notice, status, money.get());
      default -> unreadable("A txnType");
    };
  }

  /**
   * The quick notice comes because the money was seen, so it may leave the status out; the final
   * one comes whatever the statement says, so it may not.
   */
  private static String status(Notice notice, boolean last) {
    String told = notice.field("mstatus");
    return told.isEmpty() && !last ? SUCCESS : told;
  }

  /**
   * A statement that holds a payment decides nothing: the payment stays as preliminary as it is.
   */
  private static Observation captured(Notice notice, Weight weight, String status, Money money) {
    Instant at = GatewayTime.of(notice.field("receivedDatetime")).orElse(notice.receivedAt());
    return switch (status) {
      case SUCCESS -> Observation.nothing().reported(new Report(weight, true, at, money));
      case FAILURE -> Observation.nothing().reported(new Report(weight, false, at, money));
      case PENDING -> Observation.nothing();
      default -> unreadable("An mstatus");
    };
  }

  private static Observation refunded(String status, Money money) {
    return switch (status) {
      case SUCCESS -> Observation.nothing().moved(new Movement(Kind.REFUND, "", money));
      case FAILURE ->
          Observation.nothing()
              .doubting("refund-failed", "PayPal says that a refund of " + money + " failed.");
      case PENDING -> Observation.nothing();
      default -> unreadable("An mstatus");
    };
  }

  private static Observation authorized(Notice notice, String status, Money money) {
    return status.equals(SUCCESS)
        ? Observation.nothing()
            .showing(PaymentState.AUTHORIZED, notice.receivedAt())
            .moved(new Movement(Kind.AUTHORIZE, "", money))
        : unreadable("An mstatus");
  }

  private static Observation unreadable(String what) {
    return Observation.nothing()
        .doubting("unreadable-notice", what + " of a PayPal notice is missing or not known here.");
  }
}

package io.kessai.method.mpi;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import java.time.Instant;
import java.util.Map;

/**
 * The outcome of an authentication and of the payment behind it, in the words that notice, browser
 * and {@code GetResult} share. It succeeded only if both did.
 */
final class MpiOutcome {
  private static final String SUCCESS = "success";
  private static final String FAILURE = "failure";
  private static final String PENDING = "pending";

  private MpiOutcome() {}

  /** Reads {@code mpiMstatus}, {@code cardMstatus} and, where they came, type and amount. */
  static Observation read(Map<String, String> members, Instant at) {
    String authentication = members.getOrDefault("mpiMstatus", "");
    String card = members.getOrDefault("cardMstatus", "");
    if (authentication.equals(FAILURE)
        || (authentication.equals(SUCCESS) && card.equals(FAILURE))) {
      return Observation.nothing().showing(PaymentState.DECLINED, at);
    }
    if (authentication.equals(SUCCESS) && card.equals(SUCCESS)) {
      return withMoney(Observation.nothing().accepted(at), members, at);
    }
    return isOpen(authentication, card)
        ? Observation.nothing()
        : Observation.nothing()
            .doubting(
                "unreadable-outcome",
                "An outcome of 3-D Secure came in words that are not known here.");
  }

  private static boolean isOpen(String authentication, String card) {
    return authentication.isEmpty()
        || authentication.equals(PENDING)
        || (authentication.equals(SUCCESS) && card.equals(PENDING));
  }

  private static Observation withMoney(
      Observation accepted, Map<String, String> members, Instant at) {
    String amount = members.getOrDefault("reqAmount", "");
    if (!amount.matches("[0-9]{1,8}")) {
      return accepted;
    }
    Money money = Money.yen(Long.parseLong(amount));
    Observation held = accepted.moved(new Movement(Kind.AUTHORIZE, "", money));
    return members.getOrDefault("cardTransactionType", "").equals("ac")
        ? held.showing(PaymentState.CAPTURED, at).moved(new Movement(Kind.CAPTURE, "", money))
        : held;
  }
}

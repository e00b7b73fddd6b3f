package io.kessai.method.mpi;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outcome of an authentication and of the payment behind it, in the words that notice, browser
 * and {@code GetResult} share. It succeeded only if both did.
 */
final class MpiOutcome {
  private static final String SUCCESS = "success";
  private static final String FAILURE = "failure";
  private static final String PENDING = "pending";
  private static final String NOT_YET = "";

  private MpiOutcome() {}

  /** As a notice tells it: at the end, so that a missing outcome is a doubt. */
  static Observation told(Map<String, String> members, Instant at) {
    return decided(members, at)
        .orElseGet(() -> isOpen(members, Set.of(PENDING)) ? Observation.nothing() : unreadable());
  }

  /** As browser and {@code GetResult} tell it: perhaps too early, and then nothing is shown. */
  static Observation soFar(Map<String, String> members, Instant at) {
    return decided(members, at)
        .orElseGet(
            () -> isOpen(members, Set.of(PENDING, NOT_YET)) ? Observation.nothing() : unreadable());
  }

  private static Optional<Observation> decided(Map<String, String> members, Instant at) {
    String authentication = authentication(members);
    String card = card(members);
    if (authentication.equals(FAILURE)
        || (authentication.equals(SUCCESS) && card.equals(FAILURE))) {
      return Optional.of(Observation.nothing().showing(PaymentState.DECLINED, at));
    }
    return authentication.equals(SUCCESS) && card.equals(SUCCESS)
        ? Optional.of(withMoney(Observation.nothing().accepted(at), members, at))
        : Optional.empty();
  }

  private static boolean isOpen(Map<String, String> members, Set<String> open) {
    return open.contains(authentication(members))
        || (authentication(members).equals(SUCCESS) && open.contains(card(members)));
  }

  private static Observation unreadable() {
    return Observation.nothing()
        .doubting(
            "unreadable-outcome",
            "An outcome of 3-D Secure came in words that are not known here.");
  }

  private static String authentication(Map<String, String> members) {
    return members.getOrDefault("mpiMstatus", NOT_YET);
  }

  private static String card(Map<String, String> members) {
    return members.getOrDefault("cardMstatus", NOT_YET);
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

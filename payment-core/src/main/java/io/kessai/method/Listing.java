package io.kessai.method;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Found;
import java.util.Set;
import java.util.function.Function;

/**
 * What every method makes of Search's listing of an order: what it shows is the method's own, when
 * it settles the order is not (RECON-1, RECON-2).
 */
public final class Listing {
  private static final Set<PaymentState> OPEN =
      Set.of(PaymentState.REQUESTED, PaymentState.AWAITING_CONSUMER);

  private Listing() {}

  /**
   * What the answer shows. A listing that failed shows nothing, not even that it was asked.
   *
   * @param shown how the method reads the order that was found
   */
  public static Observation read(
      Inquiry inquiry, GatewayAnswer answer, Function<Found, Observation> shown) {
    return answer.status() == GatewayAnswer.Status.SUCCESS
        ? settled(
            inquiry, Search.found(answer, inquiry.order()).map(shown).orElse(Observation.nothing()))
        : Observation.nothing();
  }

  /**
   * The whole listing was read. Once patience has ended, an order of which neither what was known
   * nor the listing says more than that the consumer may still come has expired.
   */
  public static Observation settled(Inquiry inquiry, Observation shown) {
    Observation listed = shown.inquired(inquiry.sentAt());
    return inquiry.last() && isUndecided(inquiry, shown)
        ? listed.showing(PaymentState.EXPIRED, inquiry.sentAt())
        : listed;
  }

  private static boolean isUndecided(Inquiry inquiry, Observation shown) {
    return OPEN.contains(inquiry.known().state())
        && OPEN.containsAll(shown.states().keySet())
        && shown.acceptedAt().isEmpty()
        && shown.reports().isEmpty();
  }
}

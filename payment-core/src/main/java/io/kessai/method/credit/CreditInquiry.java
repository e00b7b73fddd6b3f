package io.kessai.method.credit;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Search's listing of a card order, begun by card or by 3-D Secure (protocol sections 6.2 and
 * 7.2). Every row that succeeded shows its own money; only where none succeeded do the failures
 * speak.
 */
public final class CreditInquiry {
  private static final Set<String> AUTHENTICATION =
      Set.of("Authorize", "ReAuthorize", "Verify", "VerifyNotify", "AuthorizeConfirm");

  /** Detail types of an order with an exchange on hold: whether it is done is not known yet. */
  private static final Set<String> ON_HOLD =
      Set.of("ap", "acp", "vap", "rap", "vacp", "racp", "vpap", "rpap", "rnp");

  private static final String LAPSED = "ax";
  private static final String EXPIRED = "expired";

  private CreditInquiry() {}

  /**
   * What the answer shows. A listing that failed shows nothing, not even that it was asked; one
   * with an exchange on hold is not the whole story yet.
   */
  public static Observation read(Inquiry inquiry, GatewayAnswer answer) {
    if (answer.status() != GatewayAnswer.Status.SUCCESS) {
      return Observation.nothing();
    }
    Optional<Found> found = Search.found(answer, inquiry.order());
    Observation shown = found.map(order -> shown(order, inquiry)).orElseGet(Observation::nothing);
    if (found.filter(CreditInquiry::isOnHold).isPresent()) {
      return inquiry.last()
          ? shown.doubting("on-hold", "The payment server holds a command of this order.")
          : shown;
    }
    return Listing.settled(inquiry, shown);
  }

  private static Observation shown(Found order, Inquiry inquiry) {
    Observation done =
        order.exchanges().stream()
            .filter(row -> CreditRow.isCard(row) && row.succeeded())
            .map(row -> CreditRow.read(row, order.exchanges(), inquiry.sentAt()))
            .reduce(Observation.nothing(), Observation::join);
    if (isLapsed(order, done)) {
      return done.showing(PaymentState.LAPSED, inquiry.sentAt());
    }
    return done.equals(Observation.nothing()) ? withoutSuccess(order, inquiry) : done;
  }

  private static boolean isLapsed(Found order, Observation done) {
    return order.detailType().equals(LAPSED)
        || (order.orderStatus().equals(EXPIRED)
            && done.states().keySet().equals(Set.of(PaymentState.AUTHORIZED)));
  }

  /** A command on hold counts until one after it succeeds, or the card company says no. */
  private static boolean isOnHold(Found order) {
    boolean held = false;
    for (Exchange row : order.exchanges()) {
      if (CreditRow.isCard(row) && (!row.status().equals("failure") || CreditRow.declines(row))) {
        held = !row.succeeded() && !CreditRow.declines(row);
      }
    }
    return held || ON_HOLD.contains(order.detailType());
  }

  /** Nothing was authorised: refused, given up, or still under way. */
  private static Observation withoutSuccess(Found order, Inquiry inquiry) {
    Observation nothing = Observation.nothing();
    if (order.exchanges().stream().anyMatch(CreditInquiry::declines)) {
      return nothing.showing(PaymentState.DECLINED, inquiry.sentAt());
    }
    if (order.orderStatus().equals(EXPIRED)) {
      return nothing.showing(PaymentState.EXPIRED, inquiry.sentAt());
    }
    return order.exchanges().stream().allMatch(CreditRow::isCard)
        ? nothing
        : nothing.showing(PaymentState.AWAITING_CONSUMER, inquiry.sentAt());
  }

  private static boolean declines(Exchange row) {
    return CreditRow.isCard(row)
        ? CreditRow.declines(row)
        : row.status().equals("failure") && AUTHENTICATION.contains(row.command());
  }
}

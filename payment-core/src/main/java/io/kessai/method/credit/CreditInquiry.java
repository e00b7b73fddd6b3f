package io.kessai.method.credit;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Search's rows of a card order, begun by card or by 3-D Secure (protocol sections 6.2 and
 * 7.2). Every row that succeeded shows its own money; only where none succeeded do the failures
 * speak.
 */
public final class CreditInquiry {
  private static final String CARD = "card";
  private static final Set<String> OPENING = Set.of("Authorize", "ReAuthorize", "Retry");
  private static final Set<String> AUTHENTICATION = Set.of("Authorize", "ReAuthorize", "Verify");

  /** Detail types of a cancel that gave up an authorisation; any other cancel gave money back. */
  private static final Set<String> AUTHORIZATION_GIVEN_UP = Set.of("va", "rad", "rae");

  /** Detail types of a cancel that gave back all that was captured. */
  private static final Set<String> ALL_GIVEN_BACK = Set.of("vac", "vpa");

  private static final String LAPSED = "ax";
  private static final String EXPIRED = "expired";

  private CreditInquiry() {}

  /**
   * What the answer shows. A listing that failed shows nothing, not even that it was asked; nor
   * does one with an exchange on hold count as asked, for nothing can be concluded from what it
   * lacks.
   */
  public static Observation read(Inquiry inquiry, GatewayAnswer answer) {
    if (answer.status() != GatewayAnswer.Status.SUCCESS) {
      return Observation.nothing();
    }
    Observation asked = Observation.nothing().inquired(inquiry.sentAt());
    Optional<Found> found = Search.found(answer, inquiry.order());
    if (found.isEmpty()) {
      return asked;
    }
    Observation shown = shown(found.get(), inquiry);
    boolean onHold =
        found.get().exchanges().stream().anyMatch(row -> row.status().equals("pending"));
    return onHold ? shown : asked.join(shown);
  }

  private static Observation shown(Found order, Inquiry inquiry) {
    Instant at = inquiry.sentAt();
    Observation done = Observation.nothing();
    for (Exchange exchange : order.exchanges()) {
      if (exchange.kind().equals(CARD) && exchange.succeeded()) {
        done = done.join(moved(exchange, at));
      }
    }
    if (done.states().isEmpty()) {
      done = done.join(withoutSuccess(order, inquiry));
    }
    return order.detailType().equals(LAPSED) ? done.showing(PaymentState.LAPSED, at) : done;
  }

  private static Observation moved(Exchange exchange, Instant at) {
    Observation nothing = Observation.nothing();
    if (OPENING.contains(exchange.command())) {
      Observation held =
          money(nothing.showing(PaymentState.AUTHORIZED, at), Kind.AUTHORIZE, exchange);
      return exchange.type().startsWith("ac")
          ? money(held.showing(PaymentState.CAPTURED, at), Kind.CAPTURE, exchange)
          : held;
    }
    return switch (exchange.command()) {
      case "Capture" -> money(nothing.showing(PaymentState.CAPTURED, at), Kind.CAPTURE, exchange);
      case "Cancel" -> cancelled(exchange, at);
      default ->
          nothing.doubting(
              "unknown-command",
              "The payment server lists a command that is not known here; see the inquiry.");
    };
  }

  private static Observation cancelled(Exchange exchange, Instant at) {
    Observation nothing = Observation.nothing();
    if (AUTHORIZATION_GIVEN_UP.contains(exchange.type())) {
      return nothing.showing(PaymentState.CANCELLED, at);
    }
    return money(
        ALL_GIVEN_BACK.contains(exchange.type())
            ? nothing.showing(PaymentState.REFUNDED, at)
            : nothing,
        Kind.REFUND,
        exchange);
  }

  private static Observation money(Observation says, Kind kind, Exchange exchange) {
    return exchange
        .amount()
        .map(yen -> says.moved(new Movement(kind, exchange.gatewayId(), Money.yen(yen))))
        .orElse(says);
  }

  /** Nothing was authorised: refused, given up, or still under way. */
  private static Observation withoutSuccess(Found order, Inquiry inquiry) {
    Instant at = inquiry.sentAt();
    if (order.detailType().equals(LAPSED)) {
      return Observation.nothing();
    }
    List<Exchange> rows = order.exchanges();
    boolean declined =
        rows.stream().anyMatch(row -> row.status().equals("failure") && opensOrAuthenticates(row));
    if (declined) {
      return Observation.nothing().showing(PaymentState.DECLINED, at);
    }
    if (order.orderStatus().equals(EXPIRED)) {
      return Observation.nothing().showing(PaymentState.EXPIRED, at);
    }
    boolean authenticating = rows.stream().anyMatch(row -> !row.kind().equals(CARD));
    return authenticating
        ? Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, at)
        : Observation.nothing();
  }

  private static boolean opensOrAuthenticates(Exchange row) {
    return row.kind().equals(CARD)
        ? OPENING.contains(row.command())
        : AUTHENTICATION.contains(row.command());
  }
}

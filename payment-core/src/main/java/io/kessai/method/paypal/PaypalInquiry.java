package io.kessai.method.paypal;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Report.Weight;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Search's listing of a PayPal order (protocol sections 6.2 and 7.2). */
final class PaypalInquiry {
  private static final String EXPIRED = "expired";
  private static final Set<String> ANNOUNCED = Set.of("set_authorize", "set_capture");
  private static final Set<String> MOVING_NOTHING =
      Set.of("set_authorize", "set_capture", "get_authorize", "get_capture");

  /** Those whose failure declines the order. */
  private static final Set<String> OPENING =
      Set.of("set_authorize", "set_capture", "do_authorize", "do_capture");

  private PaypalInquiry() {}

  /**
   * What the answer shows. A listing with an exchange on hold is not the whole story yet; at the
   * last one a person learns of what PayPal has not decided (PPAL-4).
   */
  static Observation read(Inquiry inquiry, GatewayAnswer answer) {
    if (answer.status() != GatewayAnswer.Status.SUCCESS) {
      return Observation.nothing();
    }
    Optional<Found> found = Search.found(answer, inquiry.order());
    Observation shown = found.map(order -> shown(order, inquiry)).orElse(Observation.nothing());
    if (found.filter(PaypalInquiry::isOnHold).isPresent()) {
      return inquiry.last()
          ? shown.doubting("on-hold", "The payment server holds a command of this order.")
          : shown;
    }
    Observation listed = Listing.settled(inquiry, shown);
    return inquiry.last() && lacksFinalReport(inquiry, shown)
        ? listed.doubting("no-final-report", "PayPal's statement has not shown the payment.")
        : listed;
  }

  /** An exchange on hold counts until one after it of the same type is decided. */
  private static boolean isOnHold(Found order) {
    Map<String, String> latest = new HashMap<>();
    order.exchanges().forEach(row -> latest.put(type(row), row.status()));
    return latest.containsValue("pending");
  }

  private static boolean lacksFinalReport(Inquiry inquiry, Observation shown) {
    return inquiry.known().preliminary()
        && shown.reports().stream().noneMatch(report -> report.weight() == Weight.FINAL);
  }

  private static Observation shown(Found order, Inquiry inquiry) {
    Observation done =
        order.exchanges().stream()
            .filter(row -> row.succeeded() && !MOVING_NOTHING.contains(type(row)))
            .map(row -> read(row, inquiry.sentAt()))
            .reduce(Observation.nothing(), Observation::join);
    if (done.equals(Observation.nothing())) {
      return withoutMoney(order, inquiry);
    }
    boolean lapsed =
        order.orderStatus().equals(EXPIRED)
            && done.reports().isEmpty()
            && done.states().keySet().equals(Set.of(PaymentState.AUTHORIZED));
    return lapsed ? done.showing(PaymentState.LAPSED, inquiry.sentAt()) : done;
  }

  /** {@code do} was refused, not asked for in time, or is still to come. */
  private static Observation withoutMoney(Found order, Inquiry inquiry) {
    Observation nothing = Observation.nothing();
    if (order.exchanges().stream()
        .anyMatch(row -> row.status().equals("failure") && OPENING.contains(type(row)))) {
      return nothing.showing(PaymentState.DECLINED, inquiry.sentAt());
    }
    if (order.orderStatus().equals(EXPIRED)) {
      return nothing.showing(PaymentState.EXPIRED, inquiry.sentAt());
    }
    return order.exchanges().stream().anyMatch(row -> ANNOUNCED.contains(type(row)))
        ? nothing.showing(PaymentState.AWAITING_CONSUMER, inquiry.sentAt())
        : nothing;
  }

  private static Observation read(Exchange row, Instant sentAt) {
    Optional<Money> money = row.amount().map(Money::yen);
    return switch (type(row)) {
      case "do_authorize" -> authorized(row, money, sentAt);
      case "do_capture", "capture" -> captured(row, money, sentAt);
      case "cancel_authorize" -> Observation.nothing().showing(PaymentState.CANCELLED, sentAt);
      case "refund" -> refunded(row, money);
      default ->
          Observation.nothing()
              .doubting(
                  "unknown-command",
                  "The payment server lists a command that is not known here; see the inquiry.");
    };
  }

  private static Observation authorized(Exchange row, Optional<Money> money, Instant sentAt) {
    Observation held = Observation.nothing().showing(PaymentState.AUTHORIZED, sentAt);
    return money
        .map(yen -> held.moved(new Movement(Kind.AUTHORIZE, row.gatewayId(), yen)))
        .orElse(held);
  }

  private static Observation captured(Exchange row, Optional<Money> money, Instant sentAt) {
    if (money.isEmpty()) {
      return Observation.nothing().showing(PaymentState.CAPTURED, sentAt);
    }
    Instant at = row.at().orElse(sentAt);
    return row.detail("txnFixed").equals("1")
        ? Captured.forGood(row.gatewayId(), money.get(), at)
        : Captured.forTheTimeBeing(row.gatewayId(), money.get(), at);
  }

  /** Several may have given money back: without id or amount none could be told apart. */
  private static Observation refunded(Exchange row, Optional<Money> money) {
    return row.gatewayId().isEmpty() || money.isEmpty()
        ? Observation.nothing()
            .doubting(
                "unknown-refund",
                "The payment server lists a refund that cannot be read; see the inquiry.")
        : Observation.nothing().moved(new Movement(Kind.REFUND, row.gatewayId(), money.get()));
  }

  private static String type(Exchange row) {
    return row.detail("ppTxnType");
  }
}

package io.kessai.method.carrier;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The listing of one payment, or of one charge of an agreement. Every row that was done shows its
 * own money; only where none was do the failures speak.
 */
final class PaymentListing {
  private static final Set<String> ALL_GIVEN_BACK = Set.of("VoidPostAuth", "VoidAuthCapture");
  private static final Set<String> PART_GIVEN_BACK = Set.of("RefundPostAuth", "RefundAuthCapture");
  private static final String CAPTURE = "PostAuth";

  private final Found order;
  private final Inquiry inquiry;
  private final Instant at;
  private final List<Exchange> done;

  PaymentListing(Found order, Inquiry inquiry) {
    this.order = order;
    this.inquiry = inquiry;
    this.at = inquiry.sentAt();
    this.done = order.exchanges().stream().filter(CarrierRow::isDone).toList();
  }

  Observation shown() {
    Observation shown =
        done.stream().map(this::read).reduce(Observation.nothing(), Observation::join);
    if (order.detailType().equals("ExpiredAuth") || isExpiredUnused(shown)) {
      return shown.showing(PaymentState.LAPSED, at);
    }
    return shown.equals(Observation.nothing())
        ? CarrierInquiry.withoutSuccess(order, inquiry)
        : shown;
  }

  private boolean isExpiredUnused(Observation shown) {
    return CarrierRow.isExpired(order)
        && shown.states().keySet().equals(Set.of(PaymentState.AUTHORIZED));
  }

  private Observation read(Exchange row) {
    Observation nothing = Observation.nothing();
    String type = CarrierRow.type(row);
    if (ALL_GIVEN_BACK.contains(type) || PART_GIVEN_BACK.contains(type)) {
      return givenBack(row);
    }
    return switch (type) {
      case "Auth" -> authorized(row);
      case "AuthCapture" ->
          money(authorized(row).showing(PaymentState.CAPTURED, at), Kind.CAPTURE, "", row.amount());
      case CAPTURE ->
          money(
              nothing.showing(PaymentState.CAPTURED, at),
              Kind.CAPTURE,
              row.gatewayId(),
              row.amount().or(this::authorizedAmount));
      case "VoidAuth" -> nothing.showing(PaymentState.CANCELLED, at);
      case "ExpiredAuth" -> nothing.showing(PaymentState.LAPSED, at);
      default -> CarrierRow.unknown();
    };
  }

  /** Authorised once, by whichever row tells it: the money goes without an id, as a total. */
  private Observation authorized(Exchange row) {
    return money(
        Observation.nothing().showing(PaymentState.AUTHORIZED, at),
        Kind.AUTHORIZE,
        "",
        row.amount());
  }

  /** Without id or amount several parts could not be told apart. */
  private Observation givenBack(Exchange row) {
    boolean all = ALL_GIVEN_BACK.contains(CarrierRow.type(row));
    if (row.gatewayId().isEmpty() || (!all && row.amount().isEmpty())) {
      return Observation.nothing()
          .doubting(
              "unknown-cancel",
              "The payment server lists a Cancel that cannot be read; see the inquiry.");
    }
    return row.amount().isPresent()
        ? money(Observation.nothing(), Kind.REFUND, row.gatewayId(), row.amount())
        : money(
            Observation.nothing().showing(PaymentState.REFUNDED, at),
            Kind.REFUND,
            row.gatewayId(),
            rest());
  }

  /** What a row without amount gave back: all that the others had left. */
  private Optional<Long> rest() {
    long captured = largest(Set.of(CAPTURE)).or(this::authorizedAmount).orElse(0L);
    long before =
        done.stream()
            .filter(row -> row.command().equals("Cancel"))
            .flatMap(row -> row.amount().stream())
            .mapToLong(Long::longValue)
            .sum();
    return Optional.of(captured - before).filter(rest -> rest > 0);
  }

  private Optional<Long> authorizedAmount() {
    return largest(CarrierRow.AUTHORIZES);
  }

  private Optional<Long> largest(Set<String> types) {
    return done.stream()
        .filter(row -> types.contains(CarrierRow.type(row)))
        .flatMap(row -> row.amount().stream())
        .max(Long::compare);
  }

  private static Observation money(
      Observation says, Kind kind, String gatewayId, Optional<Long> amount) {
    return amount
        .map(yen -> says.moved(new Movement(kind, gatewayId, Money.yen(yen))))
        .orElse(says);
  }
}

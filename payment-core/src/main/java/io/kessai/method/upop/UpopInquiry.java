package io.kessai.method.upop;

import static io.kessai.fact.PaymentState.AUTHORIZED;
import static io.kessai.fact.PaymentState.AWAITING_CONSUMER;
import static io.kessai.fact.PaymentState.CANCELLED;
import static io.kessai.fact.PaymentState.CAPTURED;
import static io.kessai.fact.PaymentState.DECLINED;
import static io.kessai.fact.PaymentState.EXPIRED;
import static io.kessai.fact.PaymentState.LAPSED;
import static io.kessai.fact.PaymentState.REFUNDED;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Reads Search's listing of a UnionPay order (protocol sections 6.2 and 7.2): the order's detail
 * type says how far it has come, the rows how much money moved.
 */
final class UpopInquiry {
  private static final Set<PaymentState> AWAITING = Set.of(AWAITING_CONSUMER);
  private static final Set<PaymentState> FAILED = Set.of(DECLINED);
  private static final Set<PaymentState> TAKEN = Set.of(AUTHORIZED, CAPTURED);
  private static final Set<PaymentState> GIVEN_BACK = Set.of(AUTHORIZED, CAPTURED, REFUNDED);

  /** {@code ax} is an authorisation that failed, not one that ran out as for cards. */
  private static final Map<String, Set<PaymentState>> SHOWN =
      Map.ofEntries(
          Map.entry("", Set.of()),
          Map.entry("a0", AWAITING),
          Map.entry("ac0", AWAITING),
          Map.entry("ax", FAILED),
          Map.entry("acx", FAILED),
          Map.entry("a", Set.of(AUTHORIZED)),
          Map.entry("av", Set.of(AUTHORIZED, CANCELLED)),
          Map.entry("pa", TAKEN),
          Map.entry("par", TAKEN),
          Map.entry("ac", TAKEN),
          Map.entry("acr", TAKEN),
          Map.entry("pav", GIVEN_BACK),
          Map.entry("pard", GIVEN_BACK),
          Map.entry("acv", GIVEN_BACK),
          Map.entry("acrd", GIVEN_BACK));

  private static final Set<String> AFTER_CANCEL = Set.of("av", "pav", "acv");
  private static final String WITH_CAPTURE = "ac";

  private UpopInquiry() {}

  static Observation shown(Found order, Instant at) {
    Observation shown =
        order.exchanges().stream()
            .filter(Exchange::succeeded)
            .map(row -> row(row, order, at))
            .reduce(byDetailType(order, at), Observation::join);
    return order.orderStatus().equals("expired") ? shown.join(runOut(shown, at)) : shown;
  }

  private static Observation byDetailType(Found order, Instant at) {
    Set<PaymentState> states = SHOWN.get(order.detailType());
    if (states == null) {
      return Observation.nothing()
          .doubting(
              "unknown-detail-type", "The payment server lists a detail type not known here.");
    }
    Set<PaymentState> told = states.isEmpty() && isRefused(order) ? FAILED : states;
    return told.stream()
        .map(state -> Observation.nothing().showing(state, at))
        .reduce(Observation.nothing(), Observation::join);
  }

  private static boolean isRefused(Found order) {
    return order.exchanges().stream()
        .anyMatch(row -> row.command().equals("Authorize") && row.status().equals("failure"));
  }

  private static Observation runOut(Observation shown, Instant at) {
    if (shown.states().keySet().equals(Set.of(AUTHORIZED))) {
      return Observation.nothing().showing(LAPSED, at);
    }
    return AWAITING.containsAll(shown.states().keySet())
        ? Observation.nothing().showing(EXPIRED, at)
        : Observation.nothing();
  }

  private static Observation row(Exchange row, Found order, Instant at) {
    return switch (row.command()) {
      case "Authorize" -> authorized(row, order);
      case "Capture" ->
          money(Observation.nothing().showing(CAPTURED, at), Kind.CAPTURE, row.gatewayId(), row);
      case "Refund" -> refunded(row);
      case "Cancel" ->
          AFTER_CANCEL.contains(order.detailType())
              ? Observation.nothing()
              : doubt("unknown-cancel", "a Cancel that its detail type does not explain");
      default -> doubt("unknown-command", "a command that is not known here");
    };
  }

  /** An order is authorised once: so the money is a total, and only where the consumer has paid. */
  private static Observation authorized(Exchange row, Found order) {
    if (!SHOWN.getOrDefault(order.detailType(), Set.of()).contains(AUTHORIZED)) {
      return Observation.nothing();
    }
    Observation held = money(Observation.nothing(), Kind.AUTHORIZE, "", row);
    return order.detailType().startsWith(WITH_CAPTURE) ? money(held, Kind.CAPTURE, "", row) : held;
  }

  /** Several may have given money back: without id or amount they could not be told apart. */
  private static Observation refunded(Exchange row) {
    return row.gatewayId().isEmpty() || row.amount().isEmpty()
        ? doubt("unknown-refund", "a Refund that cannot be read")
        : money(Observation.nothing(), Kind.REFUND, row.gatewayId(), row);
  }

  private static Observation money(Observation says, Kind kind, String gatewayId, Exchange row) {
    return row.amount()
        .map(yen -> says.moved(new Movement(kind, gatewayId, Money.yen(yen))))
        .orElse(says);
  }

  private static Observation doubt(String code, String what) {
    return Observation.nothing()
        .doubting(code, "The payment server lists " + what + "; see the inquiry.");
  }
}

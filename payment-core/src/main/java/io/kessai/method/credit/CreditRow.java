package io.kessai.method.credit;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Search.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads one row of a card order's listing that succeeded (protocol section 7.2). */
final class CreditRow {
  private static final String CARD = "card";
  private static final String RETRY = "Retry";
  private static final String CAPTURE = "Capture";
  private static final String CANCEL = "Cancel";
  private static final Set<String> OPENING = Set.of("Authorize", "ReAuthorize");
  private static final String WITH_CAPTURE = "ac";

  /** Gave up an authorisation; {@code rae} perhaps only a part of it. */
  private static final Set<String> GIVEN_UP = Set.of("va", "rad", "rae");

  /** Gave back all that was captured and not given back before. */
  private static final Set<String> ALL_GIVEN_BACK = Set.of("vac", "vpa", "racd", "rpad");

  /** Gave back a part of what was captured, or, for {@code rn}, something on its own. */
  private static final Set<String> PART_GIVEN_BACK = Set.of("race", "rpae", "rn");

  private CreditRow() {}

  static boolean isCard(Exchange row) {
    return row.kind().equals(CARD);
  }

  private static String type(Exchange row) {
    return row.detail("cardTransactionType");
  }

  /**
   * Whether this row declines the order. A retry does so only where the card company said no: that
   * the retry itself failed leaves the order on hold.
   */
  static boolean declines(Exchange row) {
    return row.status().equals("failure")
        && (OPENING.contains(row.command())
            || (row.command().equals(RETRY) && row.code().isCardRefusal()));
  }

  /** Whether this row opens the order, at first or once more after it was on hold. */
  private static boolean opens(Exchange row) {
    return OPENING.contains(row.command()) || row.command().equals(RETRY);
  }

  static Observation read(Exchange row, List<Exchange> listing, Instant at) {
    if (opens(row)) {
      return opened(row, at);
    }
    return switch (row.command()) {
      case CAPTURE ->
          money(
              Observation.nothing().showing(PaymentState.CAPTURED, at),
              Kind.CAPTURE,
              row.gatewayId(),
              row.amount());
      case CANCEL -> cancelled(row, listing, at);
      default ->
          Observation.nothing()
              .doubting(
                  "unknown-command",
                  "The payment server lists a command that is not known here; see the inquiry.");
    };
  }

  /**
   * An order is authorised once, whether a row tells it or two (a command on hold and its retry):
   * so the money goes without the row's id, as the order's total.
   */
  private static Observation opened(Exchange row, Instant at) {
    Observation held =
        money(
            Observation.nothing().showing(PaymentState.AUTHORIZED, at),
            Kind.AUTHORIZE,
            "",
            row.amount());
    return type(row).equals(WITH_CAPTURE)
        ? money(held.showing(PaymentState.CAPTURED, at), Kind.CAPTURE, "", row.amount())
        : held;
  }

  private static Observation cancelled(Exchange row, List<Exchange> listing, Instant at) {
    Observation nothing = Observation.nothing();
    if (GIVEN_UP.contains(type(row))) {
      return isLessThanAuthorized(row, listing)
          ? nothing.doubting(
              "authorization-reduced", "A part of the authorisation was given up; see the inquiry.")
          : nothing.showing(PaymentState.CANCELLED, at);
    }
    if (row.gatewayId().isEmpty()) {
      return unreadable();
    }
    if (ALL_GIVEN_BACK.contains(type(row))) {
      return allGivenBack(row, listing, at);
    }
    return PART_GIVEN_BACK.contains(type(row)) && row.amount().isPresent()
        ? money(nothing, Kind.REFUND, row.gatewayId(), row.amount())
        : unreadable();
  }

  /** A row without amount gave back what the others had left. */
  private static Observation allGivenBack(Exchange row, List<Exchange> listing, Instant at) {
    Observation nothing = Observation.nothing();
    if (row.amount().isPresent()) {
      return money(nothing, Kind.REFUND, row.gatewayId(), row.amount());
    }
    long captured = largest(listing, CreditRow::captures);
    long before =
        listing.stream()
            .filter(other -> isCard(other) && other.succeeded())
            .filter(other -> other.command().equals(CANCEL))
            .flatMap(other -> other.amount().stream())
            .mapToLong(Long::longValue)
            .sum();
    return money(
        nothing.showing(PaymentState.REFUNDED, at),
        Kind.REFUND,
        row.gatewayId(),
        Optional.of(captured - before).filter(rest -> rest > 0));
  }

  /** Several may have given money back: without id or amount none could be told apart. */
  private static Observation unreadable() {
    return Observation.nothing()
        .doubting(
            "unknown-cancel",
            "The payment server lists a Cancel that cannot be read; see the inquiry.");
  }

  private static boolean isLessThanAuthorized(Exchange row, List<Exchange> listing) {
    long authorized = largest(listing, CreditRow::opens);
    return row.amount().filter(amount -> amount < authorized).isPresent();
  }

  private static boolean captures(Exchange row) {
    return row.command().equals(CAPTURE) || (opens(row) && type(row).equals(WITH_CAPTURE));
  }

  /** The largest amount among the successful card rows that are meant; 0 where none names one. */
  private static long largest(List<Exchange> listing, Predicate<Exchange> meant) {
    return listing.stream()
        .filter(row -> isCard(row) && row.succeeded() && meant.test(row))
        .flatMap(row -> row.amount().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private static Observation money(
      Observation says, Kind kind, String gatewayId, Optional<Long> amount) {
    return amount
        .map(yen -> says.moved(new Movement(kind, gatewayId, Money.yen(yen))))
        .orElse(says);
  }
}

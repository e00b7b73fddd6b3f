package io.kessai.method.carrier;

import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.MonthlyCharge.Outcome;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The listing of a recurring or on-demand agreement: how it stands, and its months as far as told.
 */
final class AgreementListing {
  private static final String STANDING = "1";
  private static final String ERASED = "8";
  private static final String ENDED = "9";

  /** A month captured or dropped on the merchant's wish; which one it was, no row says. */
  private static final Set<String> ABOUT_A_MONTH =
      Set.of(
          "PostAuth",
          "VoidAuth",
          "VoidPostAuth",
          "VoidAuthCapture",
          "RefundPostAuth",
          "RefundAuthCapture");

  private final Found order;
  private final Inquiry inquiry;
  private final Instant at;
  private final String standing;
  private final List<Exchange> done;

  AgreementListing(Found order, Inquiry inquiry) {
    this.order = order;
    this.inquiry = inquiry;
    this.at = inquiry.sentAt();
    this.standing = order.property("mpStatus");
    this.done = order.exchanges().stream().filter(CarrierRow::isDone).toList();
  }

  Observation shown() {
    Observation shown = states().join(months());
    for (Exchange row : done) {
      shown = isKnown(CarrierRow.type(row)) ? shown : shown.join(CarrierRow.unknown());
    }
    return shown.equals(Observation.nothing())
        ? CarrierInquiry.withoutSuccess(order, inquiry)
        : shown;
  }

  private Observation states() {
    Observation nothing = Observation.nothing();
    boolean ended =
        standing.equals(ENDED)
            || order.detailType().equals("Terminate")
            || !order.property("mpTerminateDatetime").isEmpty()
            || done.stream().map(CarrierRow::type).anyMatch(CarrierRow.ENDS::contains);
    boolean erased =
        standing.equals(ERASED)
            || order.detailType().equals(CarrierRow.ERASURE)
            || done.stream().map(CarrierRow::type).anyMatch(CarrierRow.ERASURE::equals);
    boolean agreed =
        standing.equals(STANDING)
            || done.stream().map(CarrierRow::type).anyMatch(CarrierRow.AUTHORIZES::contains);
    return (agreed || ended || erased ? nothing.showing(PaymentState.ACTIVE, at) : nothing)
        .join(ended ? nothing.showing(PaymentState.ENDED, at) : nothing)
        .join(erased ? nothing.showing(PaymentState.ERASED, at) : nothing);
  }

  private Observation months() {
    return Stream.of(order.exchanges().stream().flatMap(this::run), latest(), wished())
        .flatMap(charges -> charges)
        .map(Observation.nothing()::charged)
        .reduce(Observation.nothing(), Observation::join);
  }

  /** A row of the monthly run: the month is the one it ran in. */
  private Stream<MonthlyCharge> run(Exchange row) {
    boolean succeeded = row.succeeded();
    return CarrierRow.type(row).equals(CarrierRow.MONTH)
            && (succeeded || row.status().equals("failure"))
        ? row
            .at()
            .map(
                ran ->
                    new MonthlyCharge(
                        monthAt(ran),
                        succeeded ? Outcome.CHARGED : Outcome.FAILED,
                        succeeded ? row.amount().map(Money::yen) : Optional.empty()))
            .stream()
        : Stream.empty();
  }

  /** The order itself names when a month was last captured. */
  private Stream<MonthlyCharge> latest() {
    String text = order.property("mpCaptureDatetime");
    return GatewayTime.of(text).or(() -> GatewayTime.ofRow(text)).stream()
        .map(captured -> new MonthlyCharge(monthAt(captured), Outcome.CHARGED, Optional.empty()));
  }

  /** A row since an open command was given can only be its own: it says which month it is about. */
  private Stream<MonthlyCharge> wished() {
    return inquiry.known().openRequests().stream()
        .filter(request -> done.stream().anyMatch(row -> isOf(request, row)))
        .flatMap(
            request ->
                switch (request.operation()) {
                  case CAPTURE -> charge(request, Outcome.CHARGED);
                  case CANCEL -> charge(request, Outcome.DROPPED);
                  case AUTHORIZE, COMPLETE, REFUND, TERMINATE -> Stream.empty();
                });
  }

  private static Stream<MonthlyCharge> charge(Request request, Outcome outcome) {
    return request.month().stream()
        .map(month -> new MonthlyCharge(month, outcome, Optional.empty()));
  }

  private static boolean isOf(Request request, Exchange row) {
    return ABOUT_A_MONTH.contains(CarrierRow.type(row))
        && row.command().toUpperCase(Locale.ROOT).equals(request.operation().name())
        && row.at()
            .filter(ran -> !ran.isBefore(request.askedAt().truncatedTo(ChronoUnit.SECONDS)))
            .isPresent();
  }

  private static boolean isKnown(String type) {
    return type.equals(CarrierRow.MONTH)
        || type.equals(CarrierRow.ERASURE)
        || CarrierRow.AUTHORIZES.contains(type)
        || CarrierRow.ENDS.contains(type)
        || ABOUT_A_MONTH.contains(type);
  }

  private static YearMonth monthAt(Instant instant) {
    return YearMonth.from(GatewayTime.dayAt(instant));
  }
}

package io.kessai.fact;

import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Report.Weight;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one state of an order, read off everything that is known of it (ORDER-1).
 *
 * @param state how far it has come; where facts contradict each other, the most telling
 * @param since when that was first learned; empty while nothing is known
 * @param asked what the consumer is to pay, where the opening is known
 * @param authorized held for the merchant, in total
 * @param captured taken for the merchant, in total
 * @param refunded given back, in total
 * @param openRequests commands whose end is not known yet, oldest first
 * @param attention why a person should look at it (ORDER-3); empty when all is well
 * @param dueAt until when the consumer can pay, where that is known
 * @param preliminary whether only a preliminary report says that it was paid
 * @param months what became of each month of a standing agreement, in the calendar's order
 * @param original the order that this one is tied to
 */
public record OrderState(
    PaymentState state,
    Optional<Instant> since,
    Optional<Money> asked,
    Money authorized,
    Money captured,
    Money refunded,
    List<Request> openRequests,
    List<Attention> attention,
    Optional<Instant> dueAt,
    boolean preliminary,
    List<MonthlyCharge> months,
    Optional<OrderId> original) {

  private static final Set<PaymentState> OF_AGREEMENTS =
      Set.of(PaymentState.ACTIVE, PaymentState.ENDED, PaymentState.ERASED);

  private static final Comparator<OrderId> ANY_ORDER = Comparator.naturalOrder();

  private static final Comparator<Request> OLDEST_FIRST =
      Comparator.comparing(Request::askedAt)
          .thenComparing(Request::commandId)
          .thenComparing(Request::operation)
          .thenComparing(Request::money, Totals.PREFERENCE)
          .thenComparing(request -> request.month().map(YearMonth::toString).orElse(""));

  private static final BinaryOperator<Request> LATEST = BinaryOperator.maxBy(OLDEST_FIRST);

  /** Reads the state off an order's joined observation. */
  public static OrderState of(Observation told) {
    Optional<Report> report = Report.decisive(told.reports());
    Observation known = report.filter(Report::paid).map(paid -> paid(told, paid)).orElse(told);
    Totals totals = Totals.of(known);
    Set<PaymentState> furthest = furthest(known, totals);
    PaymentState state = furthest.iterator().next();
    return new OrderState(
        state,
        since(known, state),
        known.openings().stream().map(Opening::money).max(Totals.PREFERENCE),
        totals.of(Kind.AUTHORIZE),
        totals.of(Kind.CAPTURE),
        state == PaymentState.REFUNDED ? totals.of(Kind.CAPTURE) : totals.of(Kind.REFUND),
        openRequests(known),
        Contradictions.of(known, furthest, totals, report),
        known.dueAt(),
        isPreliminary(told, report),
        MonthlyCharge.calendar(known.charges()),
        known.openings().stream().flatMap(opening -> opening.original().stream()).min(ANY_ORDER));
  }

  private static Observation paid(Observation told, Report report) {
    return told.showing(PaymentState.CAPTURED, report.at())
        .moved(new Movement(Kind.CAPTURE, "", report.money()));
  }

  private static boolean isPreliminary(Observation told, Optional<Report> report) {
    return report.filter(last -> last.paid() && last.weight() == Weight.QUICK).isPresent()
        && !told.states().containsKey(PaymentState.CAPTURED);
  }

  /** Whether a person should look at the order. */
  public boolean needsAttention() {
    return !attention.isEmpty();
  }

  private static Set<PaymentState> furthest(Observation known, Totals totals) {
    Set<PaymentState> shown = EnumSet.of(PaymentState.REQUESTED);
    shown.addAll(known.states().keySet());
    accepted(known).ifPresent(shown::add);
    if (totals.of(Kind.AUTHORIZE).amount() > 0) {
      shown.add(PaymentState.AUTHORIZED);
    }
    if (totals.of(Kind.CAPTURE).amount() > 0 || totals.of(Kind.REFUND).amount() > 0) {
      shown.add(PaymentState.CAPTURED);
    }
    if (totals.allGivenBack()) {
      shown.add(PaymentState.REFUNDED);
    }
    return PaymentState.furthest(shown);
  }

  /**
   * The state that success as asked means, where the opening request is known to have succeeded.
   */
  private static Optional<PaymentState> accepted(Observation known) {
    return known.acceptedAt().map(at -> asAsked(known));
  }

  private static PaymentState asAsked(Observation known) {
    if (isAgreement(known)) {
      return PaymentState.ACTIVE;
    }
    return known.openings().stream().anyMatch(Opening::capture)
        ? PaymentState.CAPTURED
        : PaymentState.AUTHORIZED;
  }

  /** As it was opened; while that is not known, as it was shown. */
  private static boolean isAgreement(Observation known) {
    return known.openings().isEmpty()
        ? known.states().keySet().stream().anyMatch(OF_AGREEMENTS::contains)
        : known.openings().stream().anyMatch(opening -> opening.kind() == Opening.Kind.AGREEMENT);
  }

  /** A state that only money shows has no time of its own; the latest known one stands in. */
  private static Optional<Instant> since(Observation known, PaymentState state) {
    Optional<Instant> accepted =
        accepted(known).filter(state::equals).flatMap(same -> known.acceptedAt());
    return Stream.concat(Stream.ofNullable(known.states().get(state)), accepted.stream())
        .min(Comparator.naturalOrder())
        .or(
            () ->
                Stream.concat(known.states().values().stream(), known.acceptedAt().stream())
                    .max(Comparator.naturalOrder()));
  }

  /** A command that no connection carried may have been given again: the last time counts. */
  private static List<Request> openRequests(Observation known) {
    Set<String> ended = known.endings().stream().map(Ending::commandId).collect(Collectors.toSet());
    return known.requests().stream()
        .filter(request -> !ended.contains(request.commandId()))
        .collect(Collectors.toMap(Request::commandId, Function.identity(), LATEST))
        .values()
        .stream()
        .sorted(OLDEST_FIRST)
        .toList();
  }
}

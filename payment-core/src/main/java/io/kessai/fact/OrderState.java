package io.kessai.fact;

import io.kessai.fact.Movement.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 */
public record OrderState(
    PaymentState state,
    Optional<Instant> since,
    Optional<Money> asked,
    Money authorized,
    Money captured,
    Money refunded,
    List<Request> openRequests,
    List<Attention> attention) {

  private static final Comparator<Request> OLDEST_FIRST =
      Comparator.comparing(Request::askedAt)
          .thenComparing(Request::commandId)
          .thenComparing(Request::operation)
          .thenComparing(Request::money, Totals.PREFERENCE);

  /** Reads the state off an order's joined observation. */
  public static OrderState of(Observation known) {
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
        Contradictions.of(known, furthest, totals));
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
    boolean capture = known.openings().stream().anyMatch(Opening::capture);
    return known.acceptedAt().map(at -> capture ? PaymentState.CAPTURED : PaymentState.AUTHORIZED);
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

  private static List<Request> openRequests(Observation known) {
    Set<String> ended = known.endings().stream().map(Ending::commandId).collect(Collectors.toSet());
    return known.requests().stream()
        .filter(request -> !ended.contains(request.commandId()))
        .sorted(OLDEST_FIRST)
        .toList();
  }
}

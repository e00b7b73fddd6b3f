package io.kessai.fact;

import io.kessai.fact.Movement.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** Whether the outcome is known and no command is open: nothing is worth asking about. */
  public boolean isSettled() {
    return state.isFinal() && openRequests.isEmpty();
  }

  private static Set<PaymentState> furthest(Observation known, Totals totals) {
    Set<PaymentState> shown = known.states().keySet().stream().collect(Collectors.toSet());
    shown.add(PaymentState.REQUESTED);
    if (known.acceptedAt().isPresent()) {
      shown.add(
          known.openings().stream().anyMatch(Opening::capture)
              ? PaymentState.CAPTURED
              : PaymentState.AUTHORIZED);
    }
    if (totals.allGivenBack()) {
      shown.add(PaymentState.REFUNDED);
    }
    return PaymentState.furthest(shown);
  }

  private static Optional<Instant> since(Observation known, PaymentState state) {
    return Optional.ofNullable(known.states().get(state))
        .or(known::acceptedAt)
        .or(() -> known.states().values().stream().max(Comparator.naturalOrder()));
  }

  private static List<Request> openRequests(Observation known) {
    Set<String> ended = known.endings().stream().map(Ending::commandId).collect(Collectors.toSet());
    return known.requests().stream()
        .filter(request -> !ended.contains(request.commandId()))
        .sorted(Comparator.comparing(Request::askedAt).thenComparing(Request::commandId))
        .toList();
  }
}

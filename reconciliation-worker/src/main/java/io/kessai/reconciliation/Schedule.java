package io.kessai.reconciliation;

import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.method.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is waited for with an order, and from when to when it is asked about (RECON-1,
 * RECON-2). Pure.
 *
 * @param patience of every method with each state in which it expects a notice
 * @param inDoubtAfter when asking about a command without an outcome begins
 * @param inDoubtGivenUpAfter when an inquiry that does not show it proves that it never arrived
 */
record Schedule(
    Map<String, Map<PaymentState, Patience>> patience,
    Duration inDoubtAfter,
    Duration inDoubtGivenUpAfter) {

  /** What is waited for; empty where nothing is, and the order leaves the watch list. */
  Optional<Wait> of(String method, OrderState order) {
    return of(method, order, order.openRequests());
  }

  /**
   * What is still waited for after an inquiry that listed all that the payment server knew. A
   * command that was given long enough before it is waited for no more: payment-api ends it by what
   * was listed.
   */
  Optional<Wait> afterListing(String method, OrderState order, Instant listedAt) {
    return of(
        method,
        order,
        order.openRequests().stream()
            .filter(request -> listedAt.isBefore(request.askedAt().plus(inDoubtGivenUpAfter)))
            .toList());
  }

  private Optional<Wait> of(String method, OrderState order, List<Request> open) {
    String what =
        order.state()
            + open.stream().map(Request::commandId).collect(Collectors.joining(",", " ", ""));
    List<Span> spans =
        Stream.of(notice(method, order), outcome(open)).flatMap(Optional::stream).toList();
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wait(
                what,
                !open.isEmpty(),
                spans.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow(),
                spans.stream().map(Span::until).max(Comparator.naturalOrder()).orElseThrow()));
  }

  private Optional<Span> notice(String method, OrderState order) {
    Patience patient = patience.getOrDefault(method, Map.of()).get(order.state());
    return patient == null
        ? Optional.empty()
        : order
            .since()
            .map(
                since ->
                    new Span(
                        since.plus(patient.overdueAfter()), since.plus(patient.givenUpAfter())));
  }

  private Optional<Span> outcome(List<Request> open) {
    List<Instant> asked = open.stream().map(Request::askedAt).sorted().toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Span(
                asked.getFirst().plus(inDoubtAfter), asked.getLast().plus(inDoubtGivenUpAfter)));
  }

  private record Span(Instant from, Instant until) {}
}

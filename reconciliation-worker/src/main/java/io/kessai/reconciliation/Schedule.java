package io.kessai.reconciliation;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
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
 * @param throughConsumer of every method with each operation that the consumer must confirm
 * @param inDoubtAfter when asking about a command without an outcome begins
 * @param inDoubtGivenUpAfter when an inquiry that does not show it proves that it never arrived
 */
record Schedule(
    Map<String, Map<PaymentState, Patience>> patience,
    Map<String, Map<Operation, Patience>> throughConsumer,
    Duration inDoubtAfter,
    Duration inDoubtGivenUpAfter) {

  /** What is waited for; empty where nothing is, and the order leaves the watch list. */
  Optional<Wait> of(String method, OrderState order) {
    return of(method, order, order.openRequests());
  }

  /** What is still waited for after an answer that showed this. */
  Optional<Wait> after(Observation answer, String method, OrderState order, Instant askedAt) {
    return answer.inquiredAt().isPresent()
        ? afterListing(method, order, askedAt)
        : of(method, order);
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
            .filter(request -> listedAt.isBefore(span(method, request).until()))
            .toList());
  }

  private Optional<Wait> of(String method, OrderState order, List<Request> open) {
    String what =
        order.state()
            + (order.preliminary() ? " preliminary" : "")
            + open.stream().map(Request::commandId).collect(Collectors.joining(",", " ", ""));
    Optional<Patience> patient = patience(method, order);
    List<Span> spans =
        Stream.concat(
                patient.flatMap(found -> notice(found, order)).stream(),
                open.stream().map(request -> span(method, request)))
            .toList();
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wait(
                what,
                !open.isEmpty(),
                spans.stream().map(Span::from).min(Comparator.naturalOrder()).orElseThrow(),
                spans.stream().map(Span::until).max(Comparator.naturalOrder()).orElseThrow(),
                open.isEmpty() ? patient.flatMap(Patience::every) : Optional.empty()));
  }

  /** What was captured for good waits for nothing; a preliminary report waits for the final one. */
  private Optional<Patience> patience(String method, OrderState order) {
    return order.state() == PaymentState.CAPTURED && !order.preliminary()
        ? Optional.empty()
        : Optional.ofNullable(patience.getOrDefault(method, Map.of()).get(order.state()));
  }

  private static Optional<Span> notice(Patience patient, OrderState order) {
    return order
        .since()
        .map(since -> new Span(since.plus(patient.overdueAfter()), end(patient, order, since)));
  }

  private static Instant end(Patience patient, OrderState order, Instant since) {
    return patient
        .afterDue()
        .flatMap(grace -> order.dueAt().map(due -> due.plus(grace)))
        .orElseGet(() -> since.plus(patient.givenUpAfter()));
  }

  private Span span(String method, Request request) {
    Patience patient =
        throughConsumer
            .getOrDefault(method, Map.of())
            .getOrDefault(request.operation(), Patience.of(inDoubtAfter, inDoubtGivenUpAfter));
    return new Span(
        request.askedAt().plus(patient.overdueAfter()),
        request.askedAt().plus(patient.givenUpAfter()));
  }

  private record Span(Instant from, Instant until) {}
}

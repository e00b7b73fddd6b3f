package io.kessai.order.stream;

import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemException;

/** What can be wrong with a request for events. */
final class EventProblems {
  private EventProblems() {}

  static ProblemException unknownOrder() {
    return new ProblemException(
        Problem.of(
            404,
            "unknown-order",
            "Unknown order",
            "No fact about this order has come yet. If it was placed just now, ask again."));
  }

  static ProblemException forgotten() {
    return new ProblemException(
        Problem.of(
            410,
            "events-forgotten",
            "Events no longer kept",
            "Read the orders by REST, and ask for events without Last-Event-ID."));
  }

  static ProblemException tooMany() {
    return new ProblemException(
        Problem.of(
            429,
            "too-many-streams",
            "Too many streams",
            "Close one first: one stream of the merchant tells of all its orders."));
  }
}

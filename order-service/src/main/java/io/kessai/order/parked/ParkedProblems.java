package io.kessai.order.parked;

import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemException;

/** What can be wrong with a request about parked records. */
final class ParkedProblems {
  private ParkedProblems() {}

  static ProblemException unknown() {
    return new ProblemException(
        Problem.of(
            404, "unknown-record", "Unknown record", "No parked record has this id; list them."));
  }

  static ProblemException ended() {
    return new ProblemException(
        Problem.of(
            409,
            "parked-ended",
            "Already seen to",
            "The record was redriven or handled before; its actions say by whom and why."));
  }

  static ProblemException stillUnfit(Unfit why) {
    return new ProblemException(
        Problem.of(
            409,
            "still-unfit",
            "Still unfit",
            "It cannot be applied (%s): %s It stays open: mend the cause and redrive it, or mark it as handled."
                .formatted(why.reason(), why.getMessage())));
  }
}

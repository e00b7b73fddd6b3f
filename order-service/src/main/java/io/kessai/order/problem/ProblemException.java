package io.kessai.order.problem;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends the request with this problem. */
  public ProblemException(Problem problem) {
    super(problem.type(), null, false, false);
    this.problem = problem;
  }

  /** Ends the request because of one wrong field or parameter. */
  public static ProblemException invalid(String field, String says) {
    return new ProblemException(Problem.invalid(List.of(new Problem.Flaw(field, says))));
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }
}

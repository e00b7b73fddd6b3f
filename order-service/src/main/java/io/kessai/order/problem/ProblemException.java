package io.kessai.order.problem;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private ProblemException(Problem problem) {
    super(problem.type(), null, false, false);
    this.problem = problem;
  }

  /** Ends the request with a problem of this type, and what the type itself says to do. */
  public static ProblemException of(ProblemType type) {
    return new ProblemException(Problem.of(type));
  }

  /** Ends the request with a problem of this type. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(Problem.of(type, detail));
  }

  /** Ends the request because of one wrong field or parameter. */
  public static ProblemException invalid(String field, String says) {
    return new ProblemException(Problem.invalid(field, says));
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }
}

package io.kessai.storefront.api;

/** A request was refused, by a service or by the shop itself. */
public final class ProblemException extends RuntimeException {

  /** Media type of a problem. */
  public static final String PROBLEM_JSON = "application/problem+json";

  private static final int NOT_FOUND = 404;

  private final transient Problem problem;

  /** A refusal for this reason. */
  public ProblemException(Problem problem) {
    super(problem.type() + ": " + problem.title());
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }

  /** Whether the thing asked about is not known. */
  public boolean isNotFound() {
    return problem.status() == NOT_FOUND;
  }
}

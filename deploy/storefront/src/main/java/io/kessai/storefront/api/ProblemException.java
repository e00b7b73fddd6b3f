package io.kessai.storefront.api;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

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

  /** Reads a service's problem; an answer that is none is told by its status. */
  public static class Mapper implements ResponseExceptionMapper<ProblemException> {
    @Override
    public ProblemException toThrowable(Response response) {
      return new ProblemException(read(response));
    }

    private static Problem read(Response response) {
      int status = response.getStatus();
      Problem unreadable =
          Problem.ofShop("refused", status, "The service answered " + status + ".", null);
      try {
        Problem told = response.readEntity(Problem.class);
        return told == null || told.title() == null
            ? unreadable
            : new Problem(told.type(), told.title(), status, told.detail(), told.errors());
      } catch (RuntimeException notJson) {
        return unreadable;
      }
    }
  }
}

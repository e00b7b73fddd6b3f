package io.kessai.storefront.order;

import io.kessai.storefront.StorefrontConfig.Watch;
import io.kessai.storefront.api.Problem;

/**
 * What stands around the order on its page.
 *
 * @param watch how the page watches it
 * @param accepted whether a request was just accepted
 * @param problem why a request was just refused; null where none was
 * @param retry the request to send again unchanged, where nobody knows what became of it; else null
 */
public record Notes(Watch watch, boolean accepted, Problem problem, Retry retry) {
  private static final int OK = 200;

  /** Nothing went wrong. */
  static Notes accepted(Watch watch, boolean accepted) {
    return new Notes(watch, accepted, null, null);
  }

  /** A request was refused, or its outcome is not known. */
  static Notes refused(Watch watch, Problem problem, String operation, StaffRequest form) {
    Retry retry = problem.sameAgain() ? new Retry(operation, form) : null;
    return new Notes(watch, false, problem, retry);
  }

  /** The page's HTTP status. */
  int status() {
    return problem == null ? OK : problem.status();
  }

  /**
   * The same request, key and all, so that it is done once.
   *
   * @param operation payment-api's word for it, such as {@code capture}
   * @param form what was sent
   */
  public record Retry(String operation, StaffRequest form) {}
}

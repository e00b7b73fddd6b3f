package io.kessai.paymentapi.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kessai.method.PaymentDetails.Flaw;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller did wrong, or what could not be done for it, and what to do about it. Nothing was
 * stored half when one is thrown.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Body body;
  private final transient Optional<Integer> retryAfterSeconds;

  private Problem(Body body, Optional<Integer> retryAfterSeconds) {
    super(body.title(), null, false, false);
    this.body = body;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /**
   * The JSON of a problem.
   *
   * @param type stable URN that machines go by
   * @param title what kind of problem, always the same for a type
   * @param status the HTTP status
   * @param detail what is wrong this time, and what to do
   * @param errors the wrong fields, where there are any
   * @param code the payment server's result code, where it was the one to refuse
   */
  @Schema(
      name = "Problem",
      requiredProperties = {"type", "title", "status", "detail"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Body(
      String type, String title, int status, String detail, List<Flaw> errors, String code) {}

  /** A problem of this type, with what the type itself says to do. */
  public static Problem of(ProblemType type) {
    return of(type, type.detail());
  }

  /** A problem of this type. */
  public static Problem of(ProblemType type, String detail) {
    return of(type, detail, List.of(), null);
  }

  /** A request with wrong fields, all named. */
  public static Problem invalid(List<Flaw> flaws) {
    return of(ProblemType.INVALID_REQUEST, ProblemType.INVALID_REQUEST.detail(), flaws, null);
  }

  /** A request with one wrong field. */
  public static Problem invalid(String field, String says) {
    return invalid(List.of(new Flaw(field, says)));
  }

  /** The payment server said no to a command on an order that stays as it was. */
  public static Problem refused(String code, String message) {
    return of(
        ProblemType.REFUSED_BY_PAYMENT_SERVER,
        "Nothing was changed. The payment server says: " + message,
        List.of(),
        code);
  }

  private static Problem of(ProblemType type, String detail, List<Flaw> errors, String code) {
    return new Problem(
        new Body(type.urn(), type.title(), type.status(), detail, errors, code), Optional.empty());
  }

  /** The same, with the time after which trying again makes sense. */
  public Problem retryAfter(int seconds) {
    return new Problem(body, Optional.of(seconds));
  }

  /** What the caller is sent. */
  public Body body() {
    return body;
  }

  /** Seconds after which trying again makes sense, where that is known. */
  public Optional<Integer> retryAfterSeconds() {
    return retryAfterSeconds;
  }
}

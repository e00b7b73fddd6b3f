package io.kessai.paymentapi.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kessai.method.PaymentDetails.Flaw;
import java.util.List;
import java.util.Optional;

/**
 * What a caller did wrong, or what could not be done for it, and what to do about it. Nothing was
 * stored half when one is thrown.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String TYPE = "urn:kessai:problem:";

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
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Body(
      String type, String title, int status, String detail, List<Flaw> errors, String code) {}

  /** A problem of this type. */
  public static Problem of(int status, String name, String title, String detail) {
    return new Problem(
        new Body(TYPE + name, title, status, detail, List.of(), null), Optional.empty());
  }

  /** A request with wrong fields, all named. */
  public static Problem invalid(List<Flaw> flaws) {
    return new Problem(
        new Body(
            TYPE + "invalid-request",
            "The request is not valid",
            400,
            "Mend the fields named in errors and send it again with a new Idempotency-Key.",
            flaws,
            null),
        Optional.empty());
  }

  /** A request with one wrong field. */
  public static Problem invalid(String field, String says) {
    return invalid(List.of(new Flaw(field, says)));
  }

  /** The payment server said no to a command on an order that stays as it was. */
  public static Problem refused(String code, String message) {
    return new Problem(
        new Body(
            TYPE + "refused-by-payment-server",
            "The payment server refused the command",
            422,
            "Nothing was changed. The payment server says: " + message,
            List.of(),
            code),
        Optional.empty());
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

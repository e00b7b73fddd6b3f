package io.kessai.order.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One problem as RFC 9457 has it.
 *
 * @param type {@code urn:kessai:problem:} and a name that never changes
 * @param title the same for every problem of this type
 * @param status the HTTP status
 * @param detail what is wrong here and what to do, in English
 * @param flaws every wrong field, where fields are what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Flaw> flaws) {
  /** The media type of every error response. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "urn:kessai:problem:";

  /** Copies the flaws; {@code null} means none. */
  public Problem {
    flaws = flaws == null ? List.of() : List.copyOf(flaws);
  }

  /** A problem that is not about single fields; {@code name} is the last part of its type. */
  public static Problem of(int status, String name, String title, String detail) {
    return new Problem(TYPES + name, title, status, detail, List.of());
  }

  /** The caller's request is not as documented. */
  public static Problem invalid(List<Flaw> flaws) {
    return new Problem(
        TYPES + "invalid-request",
        "Invalid request",
        400,
        "Mend what flaws names and send the request again.",
        flaws);
  }

  /**
   * One wrong field.
   *
   * @param field its path in the body, or the parameter's name
   * @param says what it must be; never the value that came
   */
  public record Flaw(String field, String says) {}
}

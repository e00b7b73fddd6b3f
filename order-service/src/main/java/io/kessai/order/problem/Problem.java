package io.kessai.order.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One problem as RFC 9457 has it.
 *
 * @param type stable URN that machines go by
 * @param title what kind of problem, always the same for a type
 * @param status the HTTP status
 * @param detail what is wrong here and what to do, in English
 * @param errors every wrong field, where fields are what is wrong
 */
@Schema(
    name = "Problem",
    requiredProperties = {"type", "title", "status", "detail"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Flaw> errors) {
  /** The media type of every error response. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies the errors; {@code null} means none. */
  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /** A problem of this type, with what the type itself says to do. */
  public static Problem of(ProblemType type) {
    return of(type, type.detail());
  }

  /** A problem of this type. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type.urn(), type.title(), type.status(), detail, List.of());
  }

  /** The caller's request is not as documented. */
  public static Problem invalid(List<Flaw> errors) {
    Problem problem = of(ProblemType.INVALID_REQUEST);
    return new Problem(problem.type, problem.title, problem.status, problem.detail, errors);
  }

  /** The caller's request is not as documented, in one field or parameter. */
  public static Problem invalid(String field, String says) {
    return invalid(List.of(new Flaw(field, says)));
  }

  /**
   * One wrong field.
   *
   * @param field its path in the body, or the parameter's name
   * @param says what it must be; never the value that came
   */
  public record Flaw(String field, String says) {}
}

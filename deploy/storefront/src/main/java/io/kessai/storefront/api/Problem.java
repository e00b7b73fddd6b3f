package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type stable name of the kind of problem
 * @param title what it is, in English
 * @param status the HTTP status
 * @param detail what to do about it, in English; null when the title says it all
 * @param errors the wrong fields, where there are any
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, List<WrongField> errors) {
  private static final String OF_SHOP = "urn:kessai:storefront:problem:";
  private static final String NOTHING_HAPPENED = "urn:kessai:problem:not-executed";
  private static final int SERVER_ERROR = 500;

  /** Reads a missing list as empty. */
  public Problem {
    errors = Optional.ofNullable(errors).orElse(List.of());
  }

  /** A problem of the shop's own. */
  public static Problem ofShop(String name, int status, String title, String detail) {
    return new Problem(OF_SHOP + name, title, status, detail, List.of());
  }

  /**
   * Whether the very same request, key and all, should be sent again: it may have been carried out,
   * and it will not be carried out twice.
   */
  public boolean sameAgain() {
    return status >= SERVER_ERROR && !NOTHING_HAPPENED.equals(type);
  }

  /**
   * A wrong field.
   *
   * @param field its path in the request
   * @param says what it must be
   */
  public record WrongField(String field, String says) {}
}

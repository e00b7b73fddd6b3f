package io.kessai.order.operator;

import io.kessai.order.problem.ProblemException;
import java.util.regex.Pattern;

/** Why an operator does something, for whoever asks later. */
public final class Reason {
  /** Its greatest length, in characters. */
  public static final int LONGEST = 500;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

  private Reason() {}

  /**
   * The reason, stripped; refuses one that is missing or not as it must be.
   *
   * @param field what the caller knows it as
   * @param given as it came; may be {@code null}
   */
  public static String checked(String field, String given) {
    String reason = given == null ? "" : given.strip();
    if (reason.isEmpty() || reason.length() > LONGEST || UNPRINTABLE.matcher(reason).find()) {
      throw ProblemException.invalid(field, "Says why, in 1 to " + LONGEST + " characters.");
    }
    if (!CardNumbers.removedFrom(reason).equals(reason)) {
      throw ProblemException.invalid(field, "Must hold no card number.");
    }
    return reason;
  }
}

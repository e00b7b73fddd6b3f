package io.kessai.order.parked;

import io.kessai.order.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * Why an operator does something.
 *
 * @param note 1 to 500 characters for whoever asks later; no card numbers, no personal data
 */
public record NoteRequest(String note) {
  private static final int LONGEST = 500;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  /** The note of a request; {@code null} where it has none. */
  static String in(NoteRequest request) {
    return request == null ? null : request.note;
  }

  /** The note, stripped; refuses one that is missing or not as it must be. */
  static String checked(String given) {
    String note = given == null ? "" : given.strip();
    if (note.isEmpty() || note.length() > LONGEST || UNPRINTABLE.matcher(note).find()) {
      throw ProblemException.invalid("note", "Says why, in 1 to " + LONGEST + " characters.");
    }
    if (!Shown.withoutCards(note).equals(note)) {
      throw ProblemException.invalid("note", "Must hold no card number.");
    }
    return note;
  }
}

package io.kessai.order.parked;

import io.kessai.order.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ends. One that ends while it is paged through is shown once more among the others;
 * none is left out.
 *
 * @param ended whether the last record was not open
 * @param id of the last record
 */
record Cursor(boolean ended, long id) {
  static final Cursor BEGINNING = new Cursor(false, 0);

  private static final Pattern FORM = Pattern.compile("(open|ended)-(\\d{1,18})");

  /** The opaque text of {@link #text()}; refuses any other. */
  static Cursor of(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      Matcher form = FORM.matcher(plain);
      if (form.matches()) {
        return new Cursor(form.group(1).equals("ended"), Long.parseLong(form.group(2)));
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  static Cursor at(ParkedView last) {
    return new Cursor(!last.isOpen(), Long.parseLong(last.id()));
  }

  String text() {
    String plain = (ended ? "ended-" : "open-") + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  private static ProblemException refused() {
    return ProblemException.invalid("after", "Is the next of the page before.");
  }
}

package io.kessai.method.carrier;

import io.kessai.method.Flaws;
import java.util.Map;
import java.util.regex.Pattern;

/** The consumer's terminal, which decides what the carrier shows there (CARR-1). */
final class Terminal {
  private static final Map<String, String> KINDS =
      Map.of("pc", "0", "smartphone", "1", "feature-phone", "2");
  private static final Pattern WORD = Pattern.compile("pc|smartphone|feature-phone");

  private Terminal() {}

  static Flaws required(Flaws flaws, String word) {
    return flaws.required(
        "details.terminal", word, WORD, "must be pc, smartphone or feature-phone");
  }

  /** The payment server's {@code terminalKind}; empty where there is none. */
  static String kind(String word) {
    return word == null ? "" : KINDS.get(word);
  }
}

package io.kessai.method.carrier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a notice tells of. Which {@code txnType} stands for which is not public (protocol section
 * 4.4): these readings go by the names of the commands, and an operator who knows better says so in
 * these words.
 */
enum Told {
  /** An application, or a charge of an agreement, that was authorised. */
  APPLICATION,
  /** A capture: of a month, or of one payment. */
  CAPTURE,
  /** A cancel: of a month, or of one payment. */
  CANCEL,
  /** The end of an agreement. */
  END,
  /** That the carrier struck an agreement off. */
  ERASURE,
  /** Nothing that changes an order. */
  NOTHING;

  private static final Map<String, Told> KNOWN =
      Map.of(
          "Authorize", APPLICATION,
          "ReAuthorize", APPLICATION,
          "Capture", CAPTURE,
          "Cancel", CANCEL,
          "Terminate", END,
          "Deregistration", ERASURE);

  /**
   * By {@code txnType}, the operator's words before our own; an {@link IllegalArgumentException}
   * for a word that is none.
   */
  static Map<String, Told> words(Map<String, String> operators) {
    Map<String, Told> all = new HashMap<>(KNOWN);
    operators.forEach((code, word) -> all.put(code, of(code, word)));
    return Map.copyOf(all);
  }

  private static Told of(String code, String word) {
    return Arrays.stream(values())
        .filter(told -> told.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kessai.methods.carrier.words." + code + " must be one of " + words()));
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(Told::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

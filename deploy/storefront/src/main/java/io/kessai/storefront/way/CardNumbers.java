package io.kessai.storefront.way;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what looks like a card number, so that the shop can refuse to touch it (CARD-1). */
public final class CardNumbers {
  private static final Pattern UUID =
      Pattern.compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){12,18}(?![0-9A-Za-z])");

  private CardNumbers() {}

  /**
   * Whether 13 to 19 digits with a right check digit stand anywhere in this text, together or in
   * groups. A UUID, as tokens are, is never taken for one.
   */
  public static boolean isIn(String text) {
    Matcher candidates = CANDIDATE.matcher(UUID.matcher(text).replaceAll("token"));
    while (candidates.find()) {
      if (hasRightCheckDigit(candidates.group().replaceAll("[ -]", ""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRightCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}

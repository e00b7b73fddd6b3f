package io.kessai.paymentapi.storefront;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what looks like a card number: 14 to 19 digits in one run, or in the groups printed on
 * cards, that begin like a card and pass the Luhn check (CARD-1). The groups of a UUID, as tokens
 * have them, are none of these.
 */
final class CardNumbers {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![0-9])[2-6][0-9]{13,18}(?![0-9])"
              + "|(?<![0-9A-Za-z-])[2-6][0-9]{3}([ -])[0-9]{4}\\1[0-9]{4}\\1[0-9]{2,7}(?![0-9])"
              + "|(?<![0-9A-Za-z-])3[0-9]{3}([ -])[0-9]{6}\\2[0-9]{4,5}(?![0-9])");
  private static final int TEN = 10;

  private CardNumbers() {}

  static boolean isIn(String text) {
    Matcher candidates = CANDIDATE.matcher(text);
    while (candidates.find()) {
      if (passesLuhn(candidates.group().replaceAll("[ -]", ""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    boolean twice = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int counted = twice ? digit * 2 : digit;
      sum += counted >= TEN ? counted - (TEN - 1) : counted;
      twice = !twice;
    }
    return sum % TEN == 0;
  }
}

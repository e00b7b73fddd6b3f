package io.kessai.order.operator;

import java.util.regex.Pattern;

/** Card numbers in a text. */
public final class CardNumbers {
  private static final String REMOVED = "(removed)";
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![0-9])(?:(?:[3-6]|2[2-7])[0-9]{12,18}"
              + "|[2-6][0-9]{3}(?:[ -][0-9]{4}){2}[ -][0-9]{1,7}"
              + "|3[0-9]{3}[ -][0-9]{6}[ -][0-9]{4,5})(?![0-9])");

  private CardNumbers() {}

  /** The text without them. */
  public static String removedFrom(String text) {
    return CARD.matcher(text)
        .replaceAll(found -> passesLuhn(found.group()) ? REMOVED : found.group());
  }

  private static boolean passesLuhn(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}

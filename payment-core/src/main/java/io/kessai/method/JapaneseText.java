package io.kessai.method;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * The forms of Japanese text that the payment server takes (protocol sections 3.3 and 3.4).
 *
 * <p>Full-width means what Japanese systems mean by it: two bytes in Microsoft's Shift_JIS. So
 * half-width letters, digits and katakana are out, and characters that this charset does not have,
 * which would reach a store's machine as question marks.
 */
public final class JapaneseText {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー・\\u3000]+");
  private static final int BYTES_FULL_WIDTH = 2;

  private JapaneseText() {}

  /** Whether it is 1 to {@code longest} full-width characters and nothing else. */
  public static boolean isFullWidth(String text, int longest) {
    return text != null
        && !text.isEmpty()
        && text.length() <= longest
        && text.chars().allMatch(JapaneseText::isFullWidth);
  }

  /**
   * Whether it is 1 to {@code longest} full-width katakana, with the long-vowel mark and spaces.
   */
  public static boolean isKatakana(String text, int longest) {
    return isFullWidth(text, longest) && KATAKANA.matcher(text).matches();
  }

  /** Whether all of it exists in Shift_JIS and takes at most so many bytes there. */
  public static boolean fits(String text, int bytes) {
    return text != null
        && SHIFT_JIS.newEncoder().canEncode(text)
        && text.getBytes(SHIFT_JIS).length <= bytes;
  }

  private static boolean isFullWidth(int unit) {
    char character = (char) unit;
    return SHIFT_JIS.newEncoder().canEncode(character)
        && String.valueOf(character).getBytes(SHIFT_JIS).length == BYTES_FULL_WIDTH;
  }
}

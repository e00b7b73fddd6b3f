package io.kessai.storefront.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How amounts and times look on the pages. */
@TemplateExtension
class Wording {
  private static final DateTimeFormatter TOKYO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'JST'", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Tokyo"));

  private static final DateTimeFormatter TOKYO_DUE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'JST'", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Tokyo"));

  private Wording() {}

  /** {@code {amount.yen}}, such as ¥1,200. */
  static String yen(long amount) {
    return String.format(Locale.ROOT, "¥%,d", amount);
  }

  /** {@code {instant.inTokyo}}. */
  static String inTokyo(Instant instant) {
    return TOKYO.format(instant);
  }

  /** {@code {instant.dueInTokyo}}, to the minute. */
  static String dueInTokyo(Instant instant) {
    return TOKYO_DUE.format(instant);
  }

  /** {@code {month.in(page.language)}}, such as December 2026. */
  static String in(YearMonth month, Language language) {
    return language.isJapanese()
        ? month.getYear() + "年" + month.getMonthValue() + "月"
        : month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }
}

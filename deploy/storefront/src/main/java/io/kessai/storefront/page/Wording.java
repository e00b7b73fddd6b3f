package io.kessai.storefront.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How amounts and times look on the pages. */
@TemplateExtension
class Wording {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter TOKYO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'JST'", Locale.ROOT).withZone(JAPAN);
  private static final DateTimeFormatter DUE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'JST'", Locale.ROOT);
  private static final DateTimeFormatter DUE_AT_MIDNIGHT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd '24:00 JST'", Locale.ROOT);

  private Wording() {}

  /** {@code {amount.yen}}, such as ¥1,200. */
  static String yen(long amount) {
    return String.format(Locale.ROOT, "¥%,d", amount);
  }

  /** {@code {instant.inTokyo}}. */
  static String inTokyo(Instant instant) {
    return TOKYO.format(instant);
  }

  /** {@code {instant.dueInTokyo}}, to the minute. The midnight that ends a day is that day's. */
  static String dueInTokyo(Instant instant) {
    ZonedDateTime due = instant.atZone(JAPAN);
    return due.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? DUE_AT_MIDNIGHT.format(due.minusDays(1))
        : DUE.format(due);
  }

  /** {@code {month.in(page.language)}}, such as December 2026. */
  static String in(YearMonth month, Language language) {
    return language.isJapanese()
        ? month.getYear() + "年" + month.getMonthValue() + "月"
        : month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }
}

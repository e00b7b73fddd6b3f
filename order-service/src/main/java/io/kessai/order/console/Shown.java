package io.kessai.order.console;

import io.kessai.fact.Money;
import io.kessai.order.query.Words;
import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** How values are written on every page, in either language. */
@TemplateExtension
final class Shown {
  /** A merchant's clock. */
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(TOKYO);
  private static final DateTimeFormatter TO_THE_MILLI =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(TOKYO);

  private Shown() {}

  /** Day and time in Tokyo. */
  static String tokyo(Instant instant) {
    return TIME.format(instant);
  }

  /** Time in Tokyo, for what follows quickly. */
  static String clock(Instant instant) {
    return TO_THE_MILLI.format(instant);
  }

  /** The same moment, as machines write it. */
  static String utc(Instant instant) {
    return instant.toString();
  }

  /** With the currency's sign and its own number of decimals. */
  static String shown(Money money) {
    Currency currency = money.currency();
    int decimals = currency.getDefaultFractionDigits();
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(decimals);
    String number = format.format(money.amount() / Math.pow(10, decimals));
    return currency.getCurrencyCode().equals("JPY")
        ? "¥" + number
        : currency.getCurrencyCode() + " " + number;
  }

  /** Such as {@code 350 ms}, {@code 42 s}, {@code 3 min 2 s} or {@code 2 d 4 h}. */
  static String shown(Duration duration) {
    if (duration.toSeconds() < 1) {
      return duration.toMillis() + " ms";
    }
    if (duration.toMinutes() < 1) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 1) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return duration.toDays() < 1
        ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
        : duration.toDays() + " d " + duration.toHoursPart() + " h";
  }

  /** As the REST API writes it. */
  static String word(Enum<?> value) {
    return Words.of(value);
  }
}

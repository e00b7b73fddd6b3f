package io.kessai.simulator.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times as the payment server writes them: always Japan's. */
public final class GatewayTime {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter COMPACT = pattern("yyyyMMddHHmmss");
  private static final DateTimeFormatter MINUTES = pattern("yyyyMMddHHmm");
  private static final DateTimeFormatter ROW =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MILLI_OF_SECOND, 1, 3, true)
          .toFormatter(Locale.ENGLISH)
          .withZone(JAPAN);
  private static final DateTimeFormatter AUTHENTICATION = pattern("EEE MMM dd HH:mm:ss 'JST' yyyy");

  private GatewayTime() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(JAPAN);
  }

  /** {@code 20230830163306}, in most messages. */
  public static String compact(Instant instant) {
    return COMPACT.format(instant);
  }

  /** {@code 202308301633}, in the ranges of a search. */
  public static String minutes(Instant instant) {
    return MINUTES.format(instant);
  }

  /** {@code 2023-08-30 16:33:06.0}, up to milliseconds, in the rows of a search. */
  public static String row(Instant instant) {
    return ROW.format(instant);
  }

  /** {@code Wed Aug 30 16:16:48 JST 2023}, in the answer to a 3-D Secure application. */
  public static String authentication(Instant instant) {
    return AUTHENTICATION.format(instant);
  }

  /** The day in Japan. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, JAPAN);
  }
}

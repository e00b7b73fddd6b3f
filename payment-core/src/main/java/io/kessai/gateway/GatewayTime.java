package io.kessai.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Time as the payment server writes it: Japan's, without saying so. Inside, time is an instant. */
public final class GatewayTime {
  /** Japan's time, the payment server's. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter SECONDS = format("uuuuMMddHHmmss");
  private static final DateTimeFormatter MINUTES = format("uuuuMMddHHmm");
  private static final DateTimeFormatter DAY = format("uuuuMMdd");
  private static final DateTimeFormatter DAY_WITH_SLASHES = format("uuuu/MM/dd");
  private static final DateTimeFormatter MONTH = format("uuuuMM");
  private static final DateTimeFormatter ROW =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private GatewayTime() {}

  /** {@code 20230609163134} or, to the minute, {@code 202306091631}; empty for other text. */
  public static Optional<Instant> of(String text) {
    return parsed(text, compact -> LocalDateTime.parse(compact, SECONDS))
        .or(() -> parsed(text, compact -> LocalDateTime.parse(compact, MINUTES)))
        .map(time -> time.atZone(ZONE).toInstant());
  }

  /** {@code 2023-08-30 16:33:06.0}, as Search has it; empty for other text. */
  public static Optional<Instant> ofRow(String text) {
    return parsed(text, row -> LocalDateTime.parse(row, ROW))
        .map(time -> time.atZone(ZONE).toInstant());
  }

  /** {@code 20230609} or {@code 2023/06/09}; empty for other text. */
  public static Optional<LocalDate> day(String text) {
    return parsed(text, day -> LocalDate.parse(day, DAY))
        .or(() -> parsed(text, day -> LocalDate.parse(day, DAY_WITH_SLASHES)));
  }

  /** {@code 202306}; empty for other text. */
  public static Optional<YearMonth> month(String text) {
    return parsed(text, month -> YearMonth.parse(month, MONTH));
  }

  /** The end of that day in Japan: the first instant of the day after. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The day in Japan at that instant. */
  public static LocalDate dayAt(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** {@code 20230609}. */
  public static String compact(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 2023/06/09}. */
  public static String withSlashes(LocalDate day) {
    return DAY_WITH_SLASHES.format(day);
  }

  /** {@code 202306}. */
  public static String compact(YearMonth month) {
    return MONTH.format(month);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

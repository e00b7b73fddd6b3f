package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a delivery that failed is tried again, and when no more. */
@Singleton
final class Patience {
  private static final int MOST_DOUBLINGS = 30;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private final OrderConfig.Webhooks config;
  private final SecureRandom randomness;

  @Inject
  Patience(OrderConfig config, SecureRandom randomness) {
    this(config.webhooks(), randomness);
  }

  Patience(OrderConfig.Webhooks config, SecureRandom randomness) {
    this.config = config;
    this.randomness = randomness;
  }

  /**
   * When to try again; empty where it is over.
   *
   * @param attempts how often it was tried, at least once
   * @param retryAfter the header that came; empty where there was none
   */
  Optional<Instant> next(Instant queuedAt, int attempts, String retryAfter, Instant now) {
    if (!now.isBefore(queuedAt.plus(config.givenUpAfter()))) {
      return Optional.empty();
    }
    Duration asked = asked(retryAfter, now);
    Duration own = backOff(attempts);
    Duration wait = asked.compareTo(own) > 0 ? asked : own;
    return Optional.of(now.plus(shorter(wait, config.retryLongest())));
  }

  /** Doubles each time, less up to a half by chance, so that what failed together spreads out. */
  private Duration backOff(int attempts) {
    int doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
    Duration whole =
        shorter(config.retryFirst().multipliedBy(1L << doublings), config.retryLongest());
    long half = whole.toMillis() / 2;
    return whole.minusMillis(half == 0 ? 0 : randomness.nextLong(half));
  }

  /** Seconds or a date; anything else counts as nothing. */
  private static Duration asked(String retryAfter, Instant now) {
    if (SECONDS.matcher(retryAfter).matches()) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Instant at =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(now, at);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

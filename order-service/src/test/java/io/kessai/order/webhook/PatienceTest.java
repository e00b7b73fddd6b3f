package io.kessai.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ORDER-4}: when a delivery that failed is tried again. */
class PatienceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:04:05Z");

  private final Patience patience =
      new Patience(
          Settings.with("retry-first", "10s", "retry-longest", "1h", "given-up-after", "3d"),
          new SecureRandom());

  @ParameterizedTest
  @CsvSource({"1, 10", "2, 20", "3, 40", "5, 160", "20, 3600", "1000, 3600"})
  void theWaitDoublesUpToTheLongestLessUpToAHalfByChance(int attempts, long seconds) {
    for (int i = 0; i < 100; i++) {
      Duration wait = Duration.between(NOW, patience.next(NOW, attempts, "", NOW).orElseThrow());

      assertThat(wait)
          .isBetween(Duration.ofMillis(seconds * 500), Duration.ofMillis(seconds * 1000));
    }
  }

  @Test
  void retryAfterInSecondsIsHonoured() {
    assertThat(patience.next(NOW, 1, "300", NOW)).contains(NOW.plusSeconds(300));
  }

  @Test
  void retryAfterAsADateIsHonoured() {
    assertThat(patience.next(NOW, 1, "Tue, 24 Nov 2026 03:14:05 GMT", NOW))
        .contains(NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void retryAfterNeitherHurriesNorWaitsBeyondTheLongest() {
    assertThat(patience.next(NOW, 1, "0", NOW).orElseThrow()).isAfter(NOW.plusSeconds(4));
    assertThat(patience.next(NOW, 1, "999999999", NOW)).contains(NOW.plus(Duration.ofHours(1)));
    assertThat(patience.next(NOW, 1, "soon", NOW).orElseThrow())
        .isBetween(NOW.plusSeconds(5), NOW.plusSeconds(10));
  }

  @Test
  void afterThreeDaysItIsOver() {
    Instant queued = NOW.minus(Duration.ofDays(3));

    assertThat(patience.next(queued.plusMillis(1), 30, "", NOW)).isPresent();
    assertThat(patience.next(queued, 30, "", NOW)).isEmpty();
  }
}

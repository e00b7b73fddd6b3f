package io.kessai.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whoever asks too often waits; nobody else does. */
class RatesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T03:00:00Z"));
  private final Rates rates = new Rates(2, 5, now::get);

  @Test
  void theBurstPassesAndOneMoreWaits() {
    for (int i = 0; i < 5; i++) {
      assertThat(rates.secondsToWait("eager")).isEmpty();
    }

    assertThat(rates.secondsToWait("eager")).contains(1);
    assertThat(rates.secondsToWait("patient")).isEmpty();
  }

  @Test
  void afterASecondAsManyPassAsTheRateSays() {
    for (int i = 0; i < 6; i++) {
      rates.secondsToWait("eager");
    }
    now.updateAndGet(before -> before.plusSeconds(1));

    assertThat(rates.secondsToWait("eager")).isEmpty();
    assertThat(rates.secondsToWait("eager")).isEmpty();
    assertThat(rates.secondsToWait("eager")).isPresent();
  }

  @Test
  void aBurstBelowTheRateIsTheRate() {
    Rates steady = new Rates(3, 1, now::get);

    for (int i = 0; i < 3; i++) {
      assertThat(steady.secondsToWait("eager")).isEmpty();
    }
    assertThat(steady.secondsToWait("eager")).isPresent();
  }
}

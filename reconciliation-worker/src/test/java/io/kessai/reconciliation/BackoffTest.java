package io.kessai.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** RECON-3: ever more rarely, within bounds, and in time for the last inquiry. */
class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
  private static final Instant FAR = NOW.plus(Duration.ofDays(9));
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  @Example
  void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
    Backoff exact = new Backoff(FIRST, LONGEST, 0, new Random(1));

    assertThat(exact.next(1, NOW, until(FAR))).isEqualTo(NOW.plusSeconds(30));
    assertThat(exact.next(2, NOW, until(FAR))).isEqualTo(NOW.plusSeconds(60));
    assertThat(exact.next(5, NOW, until(FAR))).isEqualTo(NOW.plusSeconds(480));
    assertThat(exact.next(6, NOW, until(FAR))).isEqualTo(NOW.plus(LONGEST));
    assertThat(exact.next(Integer.MAX_VALUE, NOW, until(FAR))).isEqualTo(NOW.plus(LONGEST));
  }

  @Example
  void theLastInquiryComesWhenPatienceEndsAndNotLater() {
    Backoff backoff = new Backoff(FIRST, LONGEST, 0.2, new Random(1));

    assertThat(backoff.next(6, NOW, until(NOW.plusSeconds(5)))).isEqualTo(NOW.plusSeconds(5));
  }

  @Example
  void onceItHasEndedTheOrderIsAskedAboutAsRarelyAsItGets() {
    Backoff exact = new Backoff(FIRST, LONGEST, 0, new Random(1));

    assertThat(exact.next(1, NOW, until(NOW))).isEqualTo(NOW.plus(LONGEST));
  }

  @Property
  void chanceShortensAWaitByItsPartAtTheMost(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int attempts) {
    Backoff exact = new Backoff(FIRST, LONGEST, 0, new Random(seed));
    Backoff backoff = new Backoff(FIRST, LONGEST, 0.2, new Random(seed));
    Duration whole = Duration.between(NOW, exact.next(attempts, NOW, until(FAR)));

    Duration wait = Duration.between(NOW, backoff.next(attempts, NOW, until(FAR)));

    assertThat(wait).isBetween(whole.multipliedBy(8).dividedBy(10), whole);
  }

  @Property
  void theSameSeedWaitsTheSame(@ForAll long seed) {
    Instant one = new Backoff(FIRST, LONGEST, 0.5, new Random(seed)).next(3, NOW, until(FAR));
    Instant other = new Backoff(FIRST, LONGEST, 0.5, new Random(seed)).next(3, NOW, until(FAR));

    assertThat(one).isEqualTo(other);
  }

  @Example
  void aMethodsOwnPaceGoesBeforeTheUsualOne() {
    Backoff exact = new Backoff(FIRST, LONGEST, 0, new Random(1));
    Wait slow = new Wait("waiting", false, NOW, FAR, Optional.of(Duration.ofHours(6)));

    assertThat(exact.next(1, NOW, slow)).isEqualTo(NOW.plus(Duration.ofHours(6)));
    assertThat(exact.next(9, NOW, slow)).isEqualTo(NOW.plus(Duration.ofHours(6)));
  }

  private static Wait until(Instant end) {
    return new Wait("waiting", false, NOW, end, Optional.empty());
  }
}

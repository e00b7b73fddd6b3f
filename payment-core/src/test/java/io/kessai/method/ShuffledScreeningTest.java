package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * ORDER-1, SHOP-3 over true stories of shopping credit: whatever is lost, repeated or swapped, the
 * order ends as the screening did, never goes back on the way, and never alarms anyone.
 *
 * <p>{@code -Dhistories=1000000} lives through more of them; {@code -Dseed=...} with {@code
 * -Dhistories=1} through the one that failed again.
 */
class ShuffledScreeningTest {
  private static final int HISTORIES = Integer.getInteger("histories", 3_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final PaymentMethod METHOD =
      ScannedMethods.all().stream()
          .filter(method -> method.id().equals("oricosc"))
          .findFirst()
          .orElseThrow();

  @Test
  void anyTellingOfATrueScreeningEndsAsItDid() {
    System.out.println("seed=" + SEED + " histories=" + HISTORIES);
    Map<PaymentState, Integer> ends = new EnumMap<>(PaymentState.class);
    for (int i = 0; i < HISTORIES; i++) {
      ends.merge(live(SEED + i), 1, Integer::sum);
    }

    System.out.println("The stories ended as " + ends);
    if (HISTORIES > 1_000) {
      assertThat(ends)
          .containsOnlyKeys(
              PaymentState.CANCELLED,
              PaymentState.AUTHORIZED,
              PaymentState.DECLINED,
              PaymentState.EXPIRED);
    }
  }

  private static PaymentState live(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    ScreeningHistory history = ScreeningHistory.random(random, METHOD);
    List<Observation> told = telling(random, history);

    Observation known = Observation.nothing();
    for (Observation fact : told) {
      PaymentState before = OrderState.of(known).state();
      known = known.join(fact);
      OrderState state = OrderState.of(known);
      assertThat(state.attention()).as("seed %d", seed).isEmpty();
      assertThat(before == state.state() || before.leadsTo(state.state()))
          .as("seed %d: from %s to %s", seed, before, state.state())
          .isTrue();
    }

    assertThat(OrderState.of(known).state()).as("seed %d", seed).isEqualTo(history.truth());
    assertThat(OrderState.of(known).openRequests()).as("seed %d", seed).isEmpty();
    return history.truth();
  }

  private static List<Observation> telling(RandomGenerator random, ScreeningHistory history) {
    int kept = random.nextInt(101);
    List<Observation> told = new ArrayList<>(history.sure());
    history.losable().stream().filter(fact -> random.nextInt(100) < kept).forEach(told::add);
    for (int repeats = random.nextInt(4); repeats > 0; repeats--) {
      told.add(told.get(random.nextInt(told.size())));
    }
    Collections.shuffle(told, random);
    return told;
  }
}

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
 * ORDER-1 over true stories of PayPal orders, PPAL-4 among them: whatever is lost, repeated or
 * swapped, the order ends as the payment server's books say, and PayPal's statement outranks the
 * quick notice whichever came first. {@code -Dhistories=...} and {@code -Dseed=...} as elsewhere.
 */
class ShuffledPaypalTest {
  private static final int HISTORIES = Integer.getInteger("histories", 5_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());

  @Test
  void anyTellingOfATrueStoryEndsAsTheBooksSay() {
    System.out.println("seed=" + SEED + " histories=" + HISTORIES);
    Map<PaymentState, Integer> ends = new EnumMap<>(PaymentState.class);
    for (int i = 0; i < HISTORIES; i++) {
      ends.merge(live(SEED + i), 1, Integer::sum);
    }

    System.out.println("The stories ended as " + ends);
    if (HISTORIES > 1_000) {
      assertThat(ends).hasSizeGreaterThanOrEqualTo(7);
    }
  }

  private static PaymentState live(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    PaypalHistory history = PaypalHistory.random(random);
    List<Observation> told = telling(random, history);

    Observation known = Observation.nothing();
    OrderState state = OrderState.of(known);
    for (Observation fact : told) {
      PaymentState before = state.state();
      known = known.join(fact);
      state = OrderState.of(known);
      if (!history.isTakenBack()) {
        assertThat(state.attention()).as("seed %d", seed).isEmpty();
        assertThat(before == state.state() || before.leadsTo(state.state()))
            .as("seed %d: from %s to %s", seed, before, state.state())
            .isTrue();
      }
    }

    assertThat(PaypalHistory.told(state)).as("seed %d", seed).isEqualTo(history.truth());
    assertThat(state.openRequests()).as("seed %d", seed).isEmpty();
    Collections.shuffle(told, random);
    assertThat(OrderState.of(told.stream().reduce(Observation.nothing(), Observation::join)))
        .as("seed %d, told anew", seed)
        .isEqualTo(state);
    return state.state();
  }

  private static List<Observation> telling(RandomGenerator random, PaypalHistory history) {
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

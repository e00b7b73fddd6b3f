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
 * ORDER-1 over true stories of UnionPay and Alipay orders, the latter in yen and in yuan: whatever
 * is lost, repeated or swapped, the order ends as the payment server's books say, never goes back
 * on the way, and never alarms anyone. Above all the money that answer, notice and inquiry tell is
 * counted once.
 *
 * <p>{@code -Dhistories} and {@code -Dseed} as for {@link ShuffledHistoryTest}.
 */
class ShuffledEntryHistoryTest {
  private static final int HISTORIES = Integer.getInteger("histories", 3_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final List<PaymentMethod> METHODS =
      ScannedMethods.all().stream()
          .filter(method -> List.of("upop", "alipay").contains(method.id()))
          .toList();

  @Test
  void anyTellingOfATrueStoryEndsAsTheBooksSay() {
    System.out.println("seed=" + SEED + " histories=" + HISTORIES);
    Map<PaymentState, Integer> ends = new EnumMap<>(PaymentState.class);
    for (int i = 0; i < HISTORIES; i++) {
      ends.merge(live(SEED + i), 1, Integer::sum);
    }

    System.out.println("The stories ended as " + ends);
    if (HISTORIES > 1_000) {
      assertThat(ends).hasSize(7);
    }
  }

  private static PaymentState live(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    EntryHistory history = EntryHistory.random(random, METHODS);
    List<Observation> told = telling(random, history);

    OrderState state = OrderState.of(follow(seed, told));

    assertThat(EntryHistory.told(state)).as("seed %d", seed).isEqualTo(history.truth());
    assertThat(state.openRequests()).as("seed %d", seed).isEmpty();
    Collections.shuffle(told, random);
    Observation anew = told.stream().reduce(Observation.nothing(), Observation::join);
    assertThat(OrderState.of(anew)).as("seed %d, told anew", seed).isEqualTo(state);
    return state.state();
  }

  /** Joins one by one; at no time may the order go back or ask for attention. */
  private static Observation follow(long seed, List<Observation> told) {
    Observation known = Observation.nothing();
    PaymentState before = PaymentState.REQUESTED;
    for (Observation fact : told) {
      known = known.join(fact);
      OrderState state = OrderState.of(known);
      assertThat(state.attention()).as("seed %d", seed).isEmpty();
      assertThat(before == state.state() || before.leadsTo(state.state()))
          .as("seed %d: from %s to %s", seed, before, state.state())
          .isTrue();
      before = state.state();
    }
    return known;
  }

  private static List<Observation> telling(RandomGenerator random, EntryHistory history) {
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

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
 * ORDER-1 over true stories of card and 3-D Secure orders: whatever is lost, repeated or swapped,
 * the order ends as the payment server's books say, never goes back on the way, and never alarms
 * anyone.
 *
 * <p>{@code -Dhistories=1000000} lives through more of them; {@code -Dseed=...} with {@code
 * -Dhistories=1} through the one that failed again.
 */
class ShuffledHistoryTest {
  private static final int HISTORIES = Integer.getInteger("histories", 20_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final List<PaymentMethod> METHODS =
      ScannedMethods.all().stream()
          .filter(method -> List.of("card", "mpi").contains(method.id()))
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
      assertThat(ends).hasSizeGreaterThanOrEqualTo(7);
    }
  }

  private static PaymentState live(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    CreditHistory history = CreditHistory.random(random, METHODS);
    List<Observation> told = telling(random, history);

    Observation known = follow(seed, told);

    OrderState state = OrderState.of(known);
    assertThat(CreditHistory.told(state)).as("seed %d", seed).isEqualTo(history.truth());
    assertThat(state.openRequests()).as("seed %d", seed).isEmpty();
    Collections.shuffle(told, random);
    assertThat(OrderState.of(joined(told))).as("seed %d, told anew", seed).isEqualTo(state);
    return state.state();
  }

  /** Joins one by one; at no time may the order go back or ask for attention. */
  private static Observation follow(long seed, List<Observation> told) {
    Observation known = Observation.nothing();
    OrderState before = OrderState.of(known);
    for (Observation fact : told) {
      known = known.join(fact);
      OrderState state = OrderState.of(known);
      PaymentState from = before.state();
      assertThat(state.attention()).as("seed %d", seed).isEmpty();
      assertThat(from == state.state() || from.leadsTo(state.state()))
          .as("seed %d: from %s to %s", seed, from, state.state())
          .isTrue();
      before = state;
    }
    return known;
  }

  private static List<Observation> telling(RandomGenerator random, CreditHistory history) {
    int kept = random.nextInt(101);
    List<Observation> told = new ArrayList<>(history.sure());
    history.losable().stream().filter(fact -> random.nextInt(100) < kept).forEach(told::add);
    for (int repeats = random.nextInt(4); repeats > 0; repeats--) {
      told.add(told.get(random.nextInt(told.size())));
    }
    Collections.shuffle(told, random);
    return told;
  }

  private static Observation joined(List<Observation> told) {
    return told.stream().reduce(Observation.nothing(), Observation::join);
  }
}

package io.kessai.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Attention;
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
 * ORDER-1 and ORDER-3 over true stories of orders paid through a bank: whatever is lost, repeated
 * or swapped, the order ends as the books say, and a person is asked to look where a payment came
 * late or of another amount, and nowhere else.
 *
 * <p>{@code -Dhistories=1000000} lives through more of them; {@code -Dseed=...} with {@code
 * -Dhistories=1} through the one that failed again.
 */
class BankHistoryTest {
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
      assertThat(ends)
          .containsOnlyKeys(PaymentState.CAPTURED, PaymentState.DECLINED, PaymentState.EXPIRED);
    }
  }

  private static PaymentState live(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    BankHistory history = BankHistory.random(random);
    List<Observation> told = telling(random, history);

    OrderState state = OrderState.of(joined(told));

    assertThat(state.state()).as("seed %d", seed).isEqualTo(history.outcome());
    assertThat(state.captured().amount()).as("seed %d", seed).isEqualTo(history.paid());
    assertThat(state.preliminary()).as("seed %d", seed).isFalse();
    assertThat(state.openRequests()).as("seed %d", seed).isEmpty();
    assertThat(state.attention())
        .as("seed %d", seed)
        .extracting(Attention::code)
        .isEqualTo(history.attention());
    Collections.shuffle(told, random);
    assertThat(OrderState.of(joined(told))).as("seed %d, told anew", seed).isEqualTo(state);
    return state.state();
  }

  private static List<Observation> telling(RandomGenerator random, BankHistory history) {
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

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
 * ORDER-1 over true stories of carrier billing: whatever is lost, repeated or swapped, the order
 * and its months end as the payment server's books say, and never alarm anyone.
 *
 * <p>{@code -Dhistories} and {@code -Dseed} as for {@link ShuffledHistoryTest}.
 */
class ShuffledCarrierTest {
  private static final int HISTORIES = Integer.getInteger("histories", 5_000);
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final PaymentMethod CARRIER =
      ScannedMethods.all().stream()
          .filter(method -> method.id().equals("carrier"))
          .findFirst()
          .orElseThrow();

  @Test
  void everyStoryEndsAsTheBooksSay() {
    System.out.println("Stories of carrier billing begin at seed " + SEED);
    Map<PaymentState, Integer> ends = new EnumMap<>(PaymentState.class);
    for (int i = 0; i < HISTORIES; i++) {
      ends.merge(live(SEED + i), 1, Integer::sum);
    }
    System.out.println("The stories of carrier billing ended as " + ends);
    if (HISTORIES > 1_000) {
      assertThat(ends).hasSizeGreaterThanOrEqualTo(10);
    }
  }

  private static PaymentState live(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    CarrierHistory history = CarrierHistory.random(random, CARRIER);
    List<Observation> told = telling(random, history);

    Observation known = Observation.nothing();
    for (Observation fact : told) {
      known = known.join(fact);
      assertThat(OrderState.of(known).attention()).as("seed %d", seed).isEmpty();
    }

    OrderState state = OrderState.of(known);
    assertThat(CarrierHistory.told(state)).as("seed %d", seed).isEqualTo(history.truth());
    assertThat(state.openRequests()).as("seed %d", seed).isEmpty();
    return state.state();
  }

  private static List<Observation> telling(RandomGenerator random, CarrierHistory history) {
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

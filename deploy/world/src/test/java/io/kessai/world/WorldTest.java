package io.kessai.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.PaymentState;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract over simulated worlds: nothing lost, nothing doubled, and all of it settled or
 * marked in the end, whatever the network does and wherever a service dies.
 *
 * <p>{@code -Dworlds=1000000} lives through more of them; {@code -Dseed=...} with {@code
 * -Dworlds=1} through the one that failed again.
 */
class WorldTest {
  private static final int WORLDS = Integer.getInteger("worlds", 1_000);
  private static final int BROKEN_WORLDS = 20_000;
  private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
  private static final Logger SERVICES = Logger.getLogger("io.kessai");

  @BeforeAll
  static void servicesAreSilent() {
    SERVICES.setLevel(Level.OFF);
  }

  @Test
  void everyWorldKeepsTheContract() {
    System.out.println("seed=" + SEED + " worlds=" + WORLDS);
    Map<PaymentState, Integer> ends = new EnumMap<>(PaymentState.class);
    long marked = 0;
    for (int i = 0; i < WORLDS; i++) {
      Ending ending = World.liveThrough(SEED + i, Broken.NOTHING);
      long seed = SEED + i;
      assertThat(ending.breaches())
          .as(() -> Smallest.of(seed, Broken.NOTHING).toString())
          .isEmpty();
      ending.orders().forEach(order -> ends.merge(ending.state(order).state(), 1, Integer::sum));
      marked += ending.marked();
    }

    System.out.println("The orders ended as " + ends + ", marked for a person: " + marked);
    if (WORLDS >= 1_000) {
      assertThat(ends).hasSizeGreaterThanOrEqualTo(6);
      assertThat(marked).isLessThan(WORLDS / 10);
    }
  }

  @Test
  void aSeedLivesThroughTheSameAgain() {
    Ending once = World.liveThrough(SEED, Broken.NOTHING);
    Ending again = World.liveThrough(SEED, Broken.NOTHING);

    assertThat(again.changes().entries()).isEqualTo(once.changes().entries());
  }

  @ParameterizedTest
  @EnumSource(value = Broken.class, names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
  void aBrokenRuleIsNoticed(Broken broken) {
    OptionalLong noticing =
        LongStream.range(SEED, SEED + BROKEN_WORLDS)
            .filter(seed -> !World.liveThrough(seed, broken).breaches().isEmpty())
            .findFirst();
    assertThat(noticing).as("a world that notices %s", broken).isPresent();

    Smallest smallest = Smallest.of(noticing.getAsLong(), broken);
    System.out.println(broken + ": " + smallest);
    assertThat(smallest.isSound()).isFalse();
    assertThat(smallest.numbers())
        .as("%s", smallest)
        .allMatch(n -> smallest.without(Set.of(n)).isSound());
  }
}

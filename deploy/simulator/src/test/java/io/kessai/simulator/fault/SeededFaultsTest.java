package io.kessai.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededFaultsTest {

  private static final int ORDERS = 20_000;

  private static List<Boolean> plan(long seed, double rate) {
    SeededFaults faults = new SeededFaults(seed, Map.of(Fault.LOSE, rate), 0);
    return IntStream.range(0, ORDERS)
        .mapToObj(i -> faults.strikes(Fault.LOSE, "order-" + i, "PUSH/mpi/VerifyNotify", 0))
        .toList();
  }

  @Test
  void sameSeedMakesTheSamePlan() {
    List<Boolean> plan = plan(7, 0.1);

    assertThat(plan).isEqualTo(plan(7, 0.1));
  }

  @Test
  void anotherSeedMakesAnotherPlan() {
    List<Boolean> plan = plan(7, 0.1);

    assertThat(plan).isNotEqualTo(plan(8, 0.1));
  }

  @Test
  void rateIsKept() {
    long struck = plan(7, 0.1).stream().filter(strikes -> strikes).count();

    assertThat(struck).isBetween(ORDERS * 9L / 100, ORDERS * 11L / 100);
  }

  @Test
  void whatHappensToOneOrderTwiceIsDecidedTwice() {
    SeededFaults faults = new SeededFaults(7, Map.of(Fault.LOSE, 0.5), 0);

    List<Boolean> decisions =
        IntStream.range(0, 64)
            .mapToObj(ordinal -> faults.strikes(Fault.LOSE, "order-1", "PUSH/mpi/", ordinal))
            .toList();

    assertThat(decisions).contains(true, false);
  }

  @Test
  void rateBeyondOneIsRefused() {
    assertThatThrownBy(() -> new SeededFaults(7, Map.of(Fault.LOSE, 1.5), 0))
        .hasMessageContaining("from 0 to 1");
  }
}

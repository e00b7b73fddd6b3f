package io.kessai.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {
  private static final Rounds THREE = new Rounds(Duration.ofSeconds(9), 3, Duration.ofSeconds(2));

  private final List<String> worked = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void eachWarmsUpOnceAndThenTheyTakeTurns() {
    new Turns(THREE, new RawOutput(folder, line -> {}))
        .of(List.of(new Worker("a", 0), new Worker("b", 0)));

    assertThat(worked)
        .containsExactly(
            "a PT9S", "b PT9S", "a PT2S", "b PT2S", "a PT2S", "b PT2S", "a PT2S", "b PT2S");
  }

  @Test
  void whoIsWarmedUpByLessIsMeasuredByItsWorkWithoutAWarmUpToo() {
    Worker gentle =
        new Worker("a", 0) {
          @Override
          public Measured warm(Duration time, Path raw) {
            return new Worker("less than a", 0).work(time, raw);
          }
        };

    new Turns(THREE, new RawOutput(folder, line -> {})).of(List.of(gentle));
    new Turns(new Rounds(Duration.ZERO, 1, THREE.turn()), new RawOutput(folder, line -> {}))
        .of(List.of(gentle));

    assertThat(worked).containsExactly("less than a PT9S", "a PT2S", "a PT2S", "a PT2S", "a PT2S");
  }

  @Test
  void theWarmUpIsNoPartOfTheMedian() {
    Medians medians =
        new Turns(THREE, new RawOutput(folder, line -> {})).of(List.of(new Worker("a", 0)));

    assertThat(medians.turns().get("a")).hasSize(3);
  }

  @Test
  void oneFailureMakesAllOfItWorthless() {
    Turns turns = new Turns(THREE, new RawOutput(folder, line -> {}));

    assertThatThrownBy(() -> turns.of(List.of(new Worker("a", 1))))
        .isInstanceOf(Worthless.class)
        .hasMessageContaining("1 of 101 failed");
  }

  private class Worker implements Contender {
    private final String name;
    private final long failed;

    Worker(String name, long failed) {
      this.name = name;
      this.failed = failed;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Measured work(Duration time, Path raw) {
      worked.add(name + " " + time);
      return new Measured(Map.of(Quantity.RATE, 1.0), 100, failed);
    }
  }
}

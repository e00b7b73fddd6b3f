package io.kessai.benchmark.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kessai.benchmark.measure.Measured;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.Worthless;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the programs printed once, as they printed it. */
class ToolOutputTest {

  @Test
  void wrkTellsRateLatencyAndWhatWasRefused() {
    Measured measured = WrkOutput.read(sample("wrk-refused.txt"));

    assertThat(measured.values())
        .containsEntry(Quantity.RATE, 172.83)
        .containsEntry(Quantity.P50, 43.97)
        .containsEntry(Quantity.P99, 48.59);
    assertThat(measured.done()).isEqualTo(510);
    assertThat(measured.failed()).isEqualTo(10);
  }

  @Test
  void wrkAtAConstantPaceReadsTheSame() {
    Measured measured = WrkOutput.read(sample("wrk-paced.txt"));

    assertThat(measured.values())
        .containsEntry(Quantity.RATE, 299.80)
        .containsEntry(Quantity.P50, 1.47)
        .containsEntry(Quantity.P99, 511.53);
  }

  @Test
  void aCutConnectionIsAFailure() {
    assertThat(WrkOutput.read(sample("wrk-broken.txt")).failed()).isEqualTo(41);
  }

  @Test
  void aScriptThatRanOutOfRequestsMakesTheTurnWorthless() {
    assertThatThrownBy(() -> WrkOutput.read(sample("wrk-ran-out.txt")))
        .isInstanceOf(Worthless.class)
        .hasMessageContaining("ran out");
  }

  @Test
  void secondsAndMicrosecondsAreMilliseconds() {
    Measured slow = WrkOutput.read(sample("wrk-seconds.txt"));
    Measured fast = WrkOutput.read(sample("wrk-refused.txt").replace(" 43.97ms", "708.00us"));

    assertThat(slow.values())
        .containsEntry(Quantity.P50, 697.78)
        .containsEntry(Quantity.P99, 3660.0);
    assertThat(fast.values()).containsEntry(Quantity.P50, 0.708);
  }

  @Test
  void pgbenchTellsRateAndCount() {
    Measured measured = Pgbench.read(sample("pgbench.txt"));

    assertThat(measured.values()).containsEntry(Quantity.RATE, 1621.963776);
    assertThat(measured.done()).isEqualTo(4743);
    assertThat(measured.failed()).isZero();
  }

  @Test
  void kafkasBenchmarkIsReadFromItsWindowsAfterTheFirst() {
    Measured measured = ProducerPerformance.read(sample("producer-performance.txt"), 1);

    assertThat(measured.values()).containsEntry(Quantity.RATE, 25942.8);
    assertThat(measured.done()).isEqualTo(129_792);
  }

  @Test
  void kafkasBenchmarkWithoutEnoughWindowsIsWorthless() {
    assertThatThrownBy(() -> ProducerPerformance.read(sample("producer-performance.txt"), 2))
        .isInstanceOf(Worthless.class);
  }

  @Test
  void whatIsNoOutputOfTheProgramIsWorthless() {
    assertThatThrownBy(() -> WrkOutput.read("unable to connect"))
        .isInstanceOf(Worthless.class)
        .hasMessageContaining("unable to connect");
    assertThatThrownBy(() -> Pgbench.read("connection refused")).isInstanceOf(Worthless.class);
  }

  private static String sample(String name) {
    try (InputStream sample = ToolOutputTest.class.getResourceAsStream(name)) {
      return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

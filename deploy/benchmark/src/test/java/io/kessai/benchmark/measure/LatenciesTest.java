package io.kessai.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void ofAHundredTheNinetyNinthIsWithinNinetyNinePercent() {
    List<Duration> all =
        IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).collect(Collectors.toList());
    Collections.reverse(all);

    Latencies latencies = Latencies.of(all);

    assertThat(latencies.within(99)).isEqualTo(99);
    assertThat(latencies.within(50)).isEqualTo(50);
  }

  @Test
  void ofFewTheSlowestCounts() {
    assertThat(Latencies.of(List.of(Duration.ofMillis(7), Duration.ofMillis(3))).within(99))
        .isEqualTo(7);
  }

  @Test
  void nothingMeasuredIsWorthless() {
    assertThatThrownBy(() -> Latencies.of(List.of()).within(50)).isInstanceOf(Worthless.class);
  }
}

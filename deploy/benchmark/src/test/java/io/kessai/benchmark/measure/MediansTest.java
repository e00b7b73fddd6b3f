package io.kessai.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediansTest {

  @Test
  void theMedianIsTheOneInTheMiddleWhateverCameFirst() {
    assertThat(Medians.median(List.of(900.0, 1.0, 3.0, 2.0, 4.0))).isEqualTo(3.0);
  }

  @Test
  void betweenTwoInTheMiddleItIsHalfWay() {
    assertThat(Medians.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
  }

  @Test
  void nothingHasNoMedian() {
    assertThatIllegalArgumentException().isThrownBy(() -> Medians.median(List.of()));
  }

  @Test
  void eachContenderAndQuantityHasItsOwn() {
    Medians medians =
        new Medians(
            Map.of(
                "a", List.of(turn(10, 1), turn(30, 3), turn(20, 9)),
                "b", List.of(turn(5, 2))));

    assertThat(medians.of("a", Quantity.RATE)).isEqualTo(20);
    assertThat(medians.of("a", Quantity.P99)).isEqualTo(3);
    assertThat(medians.of("b", Quantity.RATE)).isEqualTo(5);
  }

  private static Measured turn(double rate, double p99) {
    return Measured.of(Quantity.RATE, rate).with(Quantity.P99, p99);
  }
}

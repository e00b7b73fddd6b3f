package io.kessai.benchmark.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {
  private static final List<String> LINES =
      List.of(
          "many LOG:  duration: 0.250 ms  parse <unnamed>: with due as materialized (",
          "many LOG:  duration: 0.125 ms  bind S_7: with due as materialized (",
          "many LOG:  duration: 2.500 ms  execute S_7: with due as materialized (",
          "many LOG:  duration: 9.000 ms  execute S_8: update inquiry_rate set",
          "few LOG:  duration: 7.000 ms  execute S_7: with due as materialized (",
          "\t  select merchant, order_id from watched");

  @Test
  void onlyTheStatementsOfTheDatabaseThatBeginSoCount() {
    List<String> counted =
        LINES.stream()
            .filter(line -> StatementLog.isOf(line, "many", "with due as materialized"))
            .toList();

    assertThat(counted).isEqualTo(LINES.subList(0, 3));
    assertThat(StatementLog.sum(counted)).isEqualTo(2.875);
  }
}

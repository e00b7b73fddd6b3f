package io.kessai.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Finding.Other;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  private static final Figure RATE = new Figure("things", Quantity.RATE);
  private static final Figure P99 = new Figure("things, p99", Quantity.P99);

  @ParameterizedTest
  @CsvSource({"250, true", "249.9, false", "NaN, false"})
  void aRatioHoldsFromItsGoalOn(double ours, boolean holds) {
    Finding finding =
        Finding.against("F0", RATE, ours, new Other("limit", 1000), Goal.atLeast(0.25));

    assertThat(finding.isShort()).isEqualTo(!holds);
  }

  @ParameterizedTest
  @CsvSource({"3, true", "3.01, false", "NaN, false"})
  void aLatencyHoldsUpToItsGoal(double ours, boolean holds) {
    assertThat(Finding.alone("F0", P99, ours, Goal.atMost(3)).isShort()).isEqualTo(!holds);
  }

  @Test
  void nothingComparedWithNothingFallsShort() {
    Finding finding =
        Finding.against("F0", RATE, 5, new Other("limit", Double.NaN), Goal.atLeast(1));

    assertThat(finding.isShort()).isTrue();
  }

  @Test
  void aRowTellsFigurePeerRatioGoalAndVerdict() {
    Table table = new Table();
    table.add(
        Report.of(Gate.open())
            .with(
                Finding.against("F3", RATE, 1234.4, new Other("pgbench", 5900), Goal.atLeast(0.25)))
            .with(Finding.alone("F3", P99, 2.5, Goal.atMost(60)))
            .with(Finding.told("F3", P99, 2.5))
            .noting("A note."));

    assertThat(table.toString())
        .contains("| F3 | things | 1,234/s | pgbench: 5,900/s | 0.21 | at least 0.25 | *short* |")
        .contains("| F3 | things, p99 | 2.50 ms | - | - | at most 60 | *holds* |")
        .contains("| F3 | things, p99 | 2.50 ms | - | - | - | told |")
        .contains("A note.");
    assertThat(table.holds()).isFalse();
  }

  @Test
  void aTableHoldsWhereEveryFindingAndEveryGateDoes() {
    Table table = new Table();
    table.add(
        Report.of(Gate.open().equal("stored", 7, 7).between("answered", 8, 7, 9))
            .with(Finding.alone("F0", P99, 1, Goal.atMost(3))));

    assertThat(table.holds()).isTrue();
  }

  @Test
  void oneThatWasLostShutsTheGate() {
    Table table = new Table();
    table.add(
        Report.of(Gate.open().equal("facts", 99, 100))
            .with(Finding.alone("F0", P99, 1, Goal.atMost(3))));

    assertThat(table.holds()).isFalse();
    assertThat(table.toString()).contains("does not count: facts: 99, expected 100");
  }

  @Test
  void aLineThatCameToNothingDoesNotHold() {
    Table table = new Table();
    table.add("F0", new Worthless("wrk is not installed"));

    assertThat(table.holds()).isFalse();
    assertThat(table.toString()).contains("F0: does not count: wrk is not installed");
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, at least 0.25",
    "5, at least 5",
    "0.3333333, at least 0.3333",
    "100, at least 100"
  })
  void aGoalReadsAsItWasWritten(double bound, String text) {
    assertThat(Goal.atLeast(bound)).hasToString(text);
  }
}

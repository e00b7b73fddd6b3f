package io.kessai.benchmark.notices;

import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Report;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Storefront;
import io.kessai.benchmark.tool.Load;
import io.kessai.suite.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * F6: from a notice to the order's new state, at 1,000 notices a second.
 *
 * @param clock for the storefront's token
 */
public record ReadingNewState(InstantSource clock) implements Line {
  private static final int PER_SECOND = 1_000;
  private static final double KEPT = 0.98;
  private static final int CONNECTIONS = 200;
  private static final int DISTINCT = 200_000;
  private static final Figure TAKEN = new Figure("notices taken meanwhile", Quantity.RATE);
  private static final Figure HALF =
      new Figure("notice sent to new state readable, p50", Quantity.P50);
  private static final Figure SLOWEST =
      new Figure("notice sent to new state readable, p99", Quantity.P99);

  @Override
  public String id() {
    return "F6";
  }

  @Override
  public String what() {
    return "from a notice to the order's new state by REST, at 1,000 notices a second";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.NOTIFICATION_RECEIVER, Part.ORDER_SERVICE)) {
      URI receiver = stage.part(Part.NOTIFICATION_RECEIVER).address().resolve("/push/mpi");
      Path bodies = SignedNotices.write(stage.folder().resolve("notices.tsv"), DISTINCT, 1);
      Load load =
          Load.of(
              "Kessai",
              TakingNotices.wrk(raw, receiver, CONNECTIONS, bodies)
                  .paced(PER_SECOND - Probe.PER_SECOND));
      Probe probe =
          new Probe(
              receiver,
              stage.part(Part.ORDER_SERVICE).address(),
              Storefront.bearer(stage.privateKey(), clock));
      Medians medians = turns.of(List.of(new UntilReadable(load, probe)));
      double taken = medians.of("Kessai", Quantity.RATE) + Probe.PER_SECOND;
      return Report.of(NoticeGate.of(stage, List.of(load), probe.sent(), 1))
          .with(Finding.alone(id(), TAKEN, taken, Goal.atLeast(KEPT * PER_SECOND)))
          .with(Finding.alone(id(), HALF, medians.of("Kessai", Quantity.P50), Goal.atMost(25)))
          .with(Finding.alone(id(), SLOWEST, medians.of("Kessai", Quantity.P99), Goal.atMost(150)));
    }
  }
}

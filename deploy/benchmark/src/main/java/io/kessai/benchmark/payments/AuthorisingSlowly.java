package io.kessai.benchmark.payments;

import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Report;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import io.kessai.suite.Part;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * F4: card authorisations, the payment server taking 300 ms for each.
 *
 * @param clock for the storefront's token
 */
public record AuthorisingSlowly(InstantSource clock) implements Line {
  private static final int DELAY_MILLIS = 300;
  private static final int IN_FLIGHT = 1_000;

  /** A JVM that has just started is asked for less, or its database is waited for in vain. */
  private static final int WARMING = 100;

  private static final Figure HELD =
      new Figure("card authorisations, 1,000 in flight, none failed", Quantity.RATE);
  private static final Figure HALF =
      new Figure("added to the payment server's 300 ms at half load, p50", Quantity.P50);
  private static final Figure SLOWEST =
      new Figure("added to the payment server's 300 ms at half load, p99", Quantity.P99);

  @Override
  public String id() {
    return "F4";
  }

  @Override
  public String what() {
    return "card authorisations, the payment server taking 300 ms, 1,000 in flight";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.SIMULATOR, Part.PAYMENT_API)) {
      slow(stage);
      CardTargets targets = CardTargets.of(stage);
      Wrk few = AuthorisingCards.wrk(stage, raw, targets, clock);
      Wrk wrk = few.with(IN_FLIGHT);
      Load load = Load.warmedUpBy(few.with(WARMING), "Kessai, 1,000 in flight", wrk);
      Authorisations full = new Authorisations(targets, load);
      HalfLoad half = new HalfLoad(full, targets, wrk);
      Medians medians = turns.of(List.of(full, half));
      List<Load> all = new ArrayList<>(half.loads());
      all.add(full.load());
      return Report.of(PaymentGate.of(stage, all))
          .with(Finding.told(id(), HELD, medians.of(full.name(), Quantity.RATE)))
          .with(added(HALF, medians.of(half.name(), Quantity.P50), Goal.atMost(10)))
          .with(added(SLOWEST, medians.of(half.name(), Quantity.P99), Goal.atMost(60)));
    }
  }

  private Finding added(Figure figure, double latency, Goal goal) {
    return Finding.alone(id(), figure, latency - DELAY_MILLIS, goal);
  }

  private static void slow(Stage stage) {
    Http.put(
            stage.part(Part.SIMULATOR).address().resolve("/simulator/faults"),
            "{\"latencyMillis\":" + DELAY_MILLIS + "}")
        .good();
  }
}

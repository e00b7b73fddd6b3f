package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Finding.Other;
import io.kessai.benchmark.measure.Gate;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Report;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.stage.Memory;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Topic;
import io.kessai.suite.Part;
import java.util.List;

/** F5: facts applied to orders' states by order-service. */
public record ApplyingFacts() implements Line {
  static final Figure APPLIED = new Figure("facts applied, changes told", Quantity.RATE);

  @Override
  public String id() {
    return "F5";
  }

  @Override
  public String what() {
    return "facts applied to orders: stored once, joined, kept as history, their change told";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.ORDER_SERVICE);
        Facts facts = Facts.of("Kessai", stage.kafka(), "")) {
      BareTransition limit = new BareTransition(stage, raw);
      Medians medians = turns.of(List.of(facts, limit));
      Other bare = new Other(limit.name(), medians.of(limit.name(), Quantity.RATE));
      return Report.of(gate(stage, facts))
          .with(
              Finding.against(
                  id(), APPLIED, medians.of(facts.name(), Quantity.RATE), bare, Goal.atLeast(3)))
          .with(Memory.after(id(), stage, Part.ORDER_SERVICE))
          .noting("F5: pgbench did most with %d clients.".formatted(limit.clients()));
    }
  }

  private static Gate gate(Stage stage, Facts facts) {
    return Gate.open()
        .equal(
            "facts applied, repeated or parked",
            stage.scrape(Part.ORDER_SERVICE).taken(Topic.NOTICES),
            facts.produced())
        .equal(
            "orders paid",
            stage
                .database("order_service")
                .count("select count(*) from orders where state in ('AUTHORIZED', 'CAPTURED')"),
            facts.produced());
  }
}

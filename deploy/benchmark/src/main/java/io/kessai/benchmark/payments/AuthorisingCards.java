package io.kessai.benchmark.payments;

import io.kessai.benchmark.measure.Contender;
import io.kessai.benchmark.measure.Finding;
import io.kessai.benchmark.measure.Finding.Figure;
import io.kessai.benchmark.measure.Finding.Other;
import io.kessai.benchmark.measure.Goal;
import io.kessai.benchmark.measure.Line;
import io.kessai.benchmark.measure.Medians;
import io.kessai.benchmark.measure.Quantity;
import io.kessai.benchmark.measure.RawOutput;
import io.kessai.benchmark.measure.Report;
import io.kessai.benchmark.measure.Turns;
import io.kessai.benchmark.peer.KillBill;
import io.kessai.benchmark.stage.Database;
import io.kessai.benchmark.stage.Limit;
import io.kessai.benchmark.stage.Memory;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Storefront;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import io.kessai.suite.Part;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * F3: card authorisations, the payment server answering at once.
 *
 * @param clock for the storefront's token
 * @param killBill the peer, where one runs
 */
public record AuthorisingCards(InstantSource clock, Optional<KillBill> killBill) implements Line {
  private static final int CONNECTIONS = 16;
  private static final Figure AUTHORISATIONS = new Figure("card authorisations", Quantity.RATE);
  private static final Figure SLOWEST = new Figure("card authorisations, p99", Quantity.P99);

  @Override
  public String id() {
    return "F3";
  }

  @Override
  public String what() {
    return "card authorisations, the payment server answering at once, 16 connections";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.SIMULATOR, Part.PAYMENT_API)) {
      CardTargets targets = CardTargets.of(stage);
      Authorisations kessai =
          new Authorisations(targets, Load.of("Kessai", wrk(stage, raw, targets, clock)));
      Limit limit = twoCommits(stage, raw);
      List<Contender> contenders = new ArrayList<>(List.of(kessai, limit));
      killBill.ifPresent(peer -> contenders.add(peer.authorising(raw, CONNECTIONS)));
      Medians medians = turns.of(contenders);
      double rate = medians.of(kessai.name(), Quantity.RATE);
      double p99 = medians.of(kessai.name(), Quantity.P99);
      Finding memory = Memory.after(id(), stage, Part.PAYMENT_API);
      Report report =
          Report.of(PaymentGate.of(stage, List.of(kessai.load())))
              .with(
                  Finding.against(
                      id(),
                      AUTHORISATIONS,
                      rate,
                      new Other(limit.name(), medians.of(limit.name(), Quantity.RATE)),
                      Goal.atLeast(0.25)))
              .with(memory);
      return killBill.isEmpty()
          ? report
              .with(Finding.told(id(), SLOWEST, p99))
              .noting("F3 is held against its limit alone: no --killbill was given.")
          : report.with(beside(medians, rate)).with(slowestBeside(medians, p99));
    }
  }

  private static Limit twoCommits(Stage stage, RawOutput raw) {
    Database database = stage.database("limit_payments");
    database.run(raw.text(AuthorisingCards.class, "tables.sql"));
    Path script = raw.script(AuthorisingCards.class, "authorise.sql");
    return new Limit(
        "pgbench, the same two commits", database.bench(CONNECTIONS, script, Map.of()));
  }

  private Finding beside(Medians medians, double rate) {
    Other peer = new Other(KillBill.NAME, medians.of(KillBill.NAME, Quantity.RATE));
    return Finding.against(id(), AUTHORISATIONS, rate, peer, Goal.atLeast(5));
  }

  private Finding slowestBeside(Medians medians, double p99) {
    Other peer = new Other(KillBill.NAME, medians.of(KillBill.NAME, Quantity.P99));
    return Finding.against(id(), SLOWEST, p99, peer, Goal.atMost(1.0 / 3));
  }

  static Wrk wrk(Stage stage, RawOutput raw, CardTargets targets, InstantSource clock) {
    Path script = raw.script(AuthorisingCards.class, "authorise.lua");
    return new Wrk(
        stage.part(Part.PAYMENT_API).address(),
        CONNECTIONS,
        script,
        List.of(targets.file().toString(), Storefront.bearer(stage.privateKey(), clock)));
  }
}

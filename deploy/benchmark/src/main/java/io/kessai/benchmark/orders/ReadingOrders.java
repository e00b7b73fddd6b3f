package io.kessai.benchmark.orders;

import io.kessai.benchmark.measure.Contender;
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
import io.kessai.benchmark.peer.KillBill;
import io.kessai.benchmark.stage.Limit;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Storefront;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import io.kessai.suite.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * F7: orders read by REST.
 *
 * @param clock for the storefront's token
 * @param killBill the peer, where one runs
 */
public record ReadingOrders(InstantSource clock, Optional<KillBill> killBill) implements Line {
  static final Figure READ = new Figure("orders read", Quantity.RATE);
  static final int CONNECTIONS = 16;
  static final int FEW = 10_000;

  @Override
  public String id() {
    return "F7";
  }

  @Override
  public String what() {
    return "orders read by REST, 16 connections, 10,000 orders";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.ORDER_SERVICE);
        Facts facts = Facts.of("facts", stage.kafka(), "")) {
      facts.apply(FEW);
      Load kessai = reading("Kessai", stage, raw, stage.part(Part.ORDER_SERVICE).address(), FEW);
      Limit limit = byKey(stage, raw);
      List<Contender> contenders = new ArrayList<>(List.of(kessai, limit));
      killBill.ifPresent(peer -> contenders.add(peer.reading(raw, CONNECTIONS)));
      Medians medians = turns.of(contenders);
      double rate = medians.of("Kessai", Quantity.RATE);
      Other select = new Other(limit.name(), medians.of(limit.name(), Quantity.RATE));
      Report report =
          Report.of(Gate.open()).with(Finding.against(id(), READ, rate, select, Goal.atLeast(0.2)));
      return killBill.isEmpty()
          ? report.noting("F7 is held against its limit alone: no --killbill was given.")
          : report.with(beside(medians, rate));
    }
  }

  private Finding beside(Medians medians, double rate) {
    Other peer = new Other(KillBill.NAME, medians.of(KillBill.NAME, Quantity.RATE));
    return Finding.against(id(), READ, rate, peer, Goal.atLeast(5));
  }

  private static Limit byKey(Stage stage, RawOutput raw) {
    Path script = raw.script(ReadingOrders.class, "read.sql");
    return new Limit(
        "pgbench, select by key",
        stage
            .database("order_service")
            .bench(CONNECTIONS, script, Map.of("orders", Integer.toString(FEW))));
  }

  private Load reading(String name, Stage stage, RawOutput raw, URI service, long orders) {
    return reading(
        name, new Place(raw, service, Storefront.bearer(stage.privateKey(), clock)), orders);
  }

  /**
   * Where orders are read.
   *
   * @param raw for the script
   * @param service an order-service
   * @param bearer who reads
   */
  record Place(RawOutput raw, URI service, String bearer) {}

  static Load reading(String name, Place place, long orders) {
    return Load.of(
        name,
        new Wrk(
            place.service(),
            CONNECTIONS,
            place.raw().script(ReadingOrders.class, "read.lua"),
            List.of(place.bearer(), Long.toString(orders))));
  }
}

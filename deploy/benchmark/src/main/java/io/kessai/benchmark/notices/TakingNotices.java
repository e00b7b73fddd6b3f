package io.kessai.benchmark.notices;

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
import io.kessai.benchmark.peer.Bridge;
import io.kessai.benchmark.stage.Beside;
import io.kessai.benchmark.stage.Flags;
import io.kessai.benchmark.stage.Memory;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.tool.Load;
import io.kessai.benchmark.tool.Wrk;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * F1: notices taken one a request.
 *
 * @param bridge the peer, where one runs
 */
public record TakingNotices(Optional<Bridge> bridge) implements Line {
  private static final int CONNECTIONS = 32;
  private static final int DISTINCT = 200_000;
  private static final String BARE = "bare program";
  private static final String ALONE = "Kessai, 1 connection";
  private static final Figure TAKEN = new Figure("notices taken", Quantity.RATE);
  private static final Figure SLOWEST = new Figure("notices taken, p99", Quantity.P99);
  private static final Figure QUIET = new Figure("a notice, 1 connection, p50", Quantity.P50);

  @Override
  public String id() {
    return "F1";
  }

  @Override
  public String what() {
    return "notices taken, one a request, 32 connections";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    int port = Layout.freePorts(1).getFirst();
    try (Stage stage = Stage.of(raw, Part.NOTIFICATION_RECEIVER);
        Beside bare = bareProgram(stage, port, raw)) {
      raw.say("  the bare program is process " + bare.handle().pid());
      Path bodies = SignedNotices.write(stage.folder().resolve("notices.tsv"), DISTINCT, 1);
      URI receiver = stage.part(Part.NOTIFICATION_RECEIVER).address().resolve("/push/mpi");
      URI limit = URI.create("http://127.0.0.1:" + port + "/push/mpi");
      Load many = Load.of("Kessai", wrk(raw, receiver, CONNECTIONS, bodies));
      Load one = Load.onWarm(ALONE, wrk(raw, receiver, 1, bodies));
      List<Contender> contenders =
          new ArrayList<>(List.of(many, Load.of(BARE, wrk(raw, limit, CONNECTIONS, bodies)), one));
      bridge.ifPresent(
          peer ->
              contenders.add(peer.producing(raw, CONNECTIONS, SignedNotices.body("bridge", 1))));
      Medians medians = turns.of(contenders);
      Finding memory = Memory.after(id(), stage, Part.NOTIFICATION_RECEIVER);
      Report gate = Report.of(NoticeGate.of(stage, List.of(many, one), 0, 1));
      return report(medians, gate).with(memory);
    }
  }

  private Report report(Medians medians, Report gate) {
    double rate = medians.of("Kessai", Quantity.RATE);
    Report report =
        gate.with(
                Finding.against(
                    id(), TAKEN, rate, other(medians, BARE, Quantity.RATE), Goal.atLeast(0.6)))
            .with(
                Finding.against(
                    id(),
                    SLOWEST,
                    medians.of("Kessai", Quantity.P99),
                    other(medians, BARE, Quantity.P99),
                    Goal.atMost(3)))
            .with(Finding.alone(id(), QUIET, medians.of(ALONE, Quantity.P50), Goal.atMost(0.6)));
    return bridge.isEmpty()
        ? report.noting("F1 is held against its limit alone: no --bridge was given.")
        : report.with(
            Finding.against(
                id(), TAKEN, rate, other(medians, Bridge.NAME, Quantity.RATE), Goal.atLeast(5)));
  }

  private static Other other(Medians medians, String name, Quantity quantity) {
    return new Other(name, medians.of(name, quantity));
  }

  static Wrk wrk(RawOutput raw, URI address, int connections, Path bodies) {
    Path script = raw.script(TakingNotices.class, "notices.lua");
    return new Wrk(address, connections, script, List.of(bodies.toString()));
  }

  private static Beside bareProgram(Stage stage, int port, RawOutput raw) {
    List<String> words = new ArrayList<>(Flags.program());
    words.addAll(List.of(BareReceiver.class.getName(), Integer.toString(port), stage.kafka()));
    return Beside.start(words, BareReceiver.READY, raw.file("bare program log"));
  }
}

package io.kessai.benchmark.start;

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
import io.kessai.benchmark.stage.Memory;
import io.kessai.benchmark.stage.Stage;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** F9: each service's start to ready, and the memory that it keeps when it has just started. */
public record StartingServices() implements Line {
  private static final String BARE = "bare Quarkus service";
  private static final List<Part> SERVICES =
      List.of(
          Part.PAYMENT_API,
          Part.NOTIFICATION_RECEIVER,
          Part.ORDER_SERVICE,
          Part.RECONCILIATION_WORKER);

  @Override
  public String id() {
    return "F9";
  }

  @Override
  public String what() {
    return "each service's start to ready, with an AOT cache; resident memory";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    AotCaches caches = new AotCaches(raw.folder());
    try (Stage stage = Stage.launchedBy(caches::launch, raw);
        BareService bare = new BareService(caches, stage.kafka(), raw.file("bare service log"))) {
      Starting beside = new Starting(BARE, bare.address(), bare::start, bare::close);
      caches.train("bare", () -> beside.work(Duration.ZERO, raw.file("bare service's cache")));
      // One after the other: a part that is stopped beside others is killed while it still writes.
      SERVICES.forEach(part -> caches.train(part.title(), () -> once(stage.part(part))));
      List<Contender> contenders = new ArrayList<>(List.of(beside));
      SERVICES.forEach(part -> contenders.add(starting(stage.part(part), part.title())));
      Medians medians = turns.of(contenders);
      Report report = report(medians).with(keeps(stage, Part.RECONCILIATION_WORKER));
      bare.start();
      Starting.awaitReady(BARE, bare.address().resolve("/q/health/ready"));
      Figure idle = new Figure(BARE + ", resident memory, idle", Quantity.MEMORY);
      return report.with(Finding.told(id(), idle, Memory.resident(bare.handle())));
    }
  }

  private Report report(Medians medians) {
    Other bare = new Other(BARE, medians.of(BARE, Quantity.TIME));
    Report report = Report.of(Gate.open());
    for (Part part : SERVICES) {
      Figure figure = new Figure(part.title() + ", start to ready", Quantity.TIME);
      double time = medians.of(part.title(), Quantity.TIME);
      report = report.with(Finding.against(id(), figure, time, bare, Goal.atMost(1.5)));
    }
    return report.noting(
        AotCaches.areThere()
            ? "F9: memory under load is told by F1 (receiver), F3 (payment-api) and F5 (order-service)."
            : "F9: this JDK has no AOT caches (25 has): starts are without, on both sides.");
  }

  private static Finding keeps(Stage stage, Part part) {
    stage.only(part);
    return Memory.after("a start", stage, part);
  }

  private static void once(RunningPart part) {
    part.start();
    part.awaitReady();
    ProcessHandle process = part.handle();
    process.destroy();
    process.onExit().join();
  }

  private static Starting starting(RunningPart part, String title) {
    return new Starting(title, part.address(), part::start, part::stop);
  }
}

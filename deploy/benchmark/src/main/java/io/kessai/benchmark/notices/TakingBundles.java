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
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Topic;
import io.kessai.benchmark.tool.Load;
import io.kessai.suite.Part;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** F2: notices taken in bundles of 100 a request. */
public record TakingBundles() implements Line {
  private static final int CONNECTIONS = 32;
  private static final int EACH = 100;
  private static final int DISTINCT = 2_000;
  private static final Figure TAKEN = new Figure("notices taken in bundles of 100", Quantity.RATE);

  @Override
  public String id() {
    return "F2";
  }

  @Override
  public String what() {
    return "notices taken in bundles of 100 a request, 32 connections";
  }

  @Override
  public Report measure(Turns turns, RawOutput raw) {
    try (Stage stage = Stage.of(raw, Part.NOTIFICATION_RECEIVER)) {
      Path bodies = SignedNotices.write(stage.folder().resolve("notices.tsv"), DISTINCT, EACH);
      URI receiver = stage.part(Part.NOTIFICATION_RECEIVER).address().resolve("/push/mpi");
      Load bundles = Load.of("Kessai", TakingNotices.wrk(raw, receiver, CONNECTIONS, bodies));
      Contender limit = new KafkaAlone(stage, recordBytes(stage, receiver));
      Medians medians = turns.of(List.of(bundles, limit));
      double rate = EACH * medians.of("Kessai", Quantity.RATE);
      Other alone = new Other(limit.name(), medians.of(limit.name(), Quantity.RATE));
      return Report.of(NoticeGate.of(stage, List.of(bundles), 1, EACH))
          .with(Finding.against(id(), TAKEN, rate, alone, Goal.atLeast(0.3)));
    }
  }

  /** How long a notice is as it is stored. */
  private static int recordBytes(Stage stage, URI receiver) {
    String body = SignedNotices.body("sample", 1);
    Http.postBytes(
            receiver,
            body.getBytes(StandardCharsets.ISO_8859_1),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Content-HMAC",
            SignedNotices.signature(body))
        .good();
    return Topic.firstRecordBytes(stage.kafka(), Topic.NOTICES);
  }
}

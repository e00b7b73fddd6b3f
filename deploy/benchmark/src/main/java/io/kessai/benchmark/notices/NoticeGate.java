package io.kessai.benchmark.notices;

import io.kessai.benchmark.measure.Gate;
import io.kessai.benchmark.stage.Stage;
import io.kessai.benchmark.stage.Topic;
import io.kessai.benchmark.tool.Load;
import io.kessai.suite.Part;
import java.time.Duration;
import java.util.List;

/** Whether every notice that was acknowledged is stored, and every stored one applied. */
final class NoticeGate {
  private static final Duration DRAINED_WITHIN = Duration.ofHours(1);

  private NoticeGate() {}

  /**
   * Starts order-service, waits until it has taken every notice, and compares.
   *
   * @param others notices that were sent beside the loads
   * @param noticesEach how many there were in a request
   */
  static Gate of(Stage stage, List<Load> loads, long others, int noticesEach) {
    long done = others + noticesEach * loads.stream().mapToLong(Load::done).sum();
    long cutOff = noticesEach * loads.stream().mapToLong(Load::cutOff).sum();
    long acknowledged =
        stage.scrape(Part.NOTIFICATION_RECEIVER).sum("kessai_notices_stored_total", "");
    stage.only(Part.ORDER_SERVICE);
    try (Topic notices = new Topic(stage.kafka(), Topic.NOTICES)) {
      long stored = notices.records();
      Topic.await(
          "order-service has taken every notice",
          () -> stage.scrape(Part.ORDER_SERVICE).taken(Topic.NOTICES),
          stored,
          DRAINED_WITHIN);
      return Gate.open()
          .between(
              "notices acknowledged, by the receiver's count", acknowledged, done, done + cutOff)
          .equal("notices stored", stored, acknowledged)
          .equal(
              "facts applied, repeated or parked",
              stage.scrape(Part.ORDER_SERVICE).taken(Topic.NOTICES),
              stored);
    }
  }
}

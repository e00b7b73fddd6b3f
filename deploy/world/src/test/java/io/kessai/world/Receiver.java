package io.kessai.world;

import io.kessai.fact.Json;
import io.kessai.fact.MerchantId;
import io.kessai.gateway.Notice;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Notices on their way: the payment server sends each until it is acknowledged, or its patience
 * ends; notification-receiver acknowledges what Kafka has stored. Both are models: the receiver's
 * own rule is this order of two steps, and lives in its resource.
 */
final class Receiver {
  private static final int MOST_TRIES = 5;
  private static final Duration GAP = Duration.ofMinutes(2);

  private final Timeline time;
  private final Weather weather;
  private final Wire wire;
  private final Log notices;
  private final boolean early;
  private final Node node;
  private final Set<String> acknowledged = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  Receiver(Timeline time, Weather weather, Wire wire, Log notices, boolean early) {
    this.time = time;
    this.weather = weather;
    this.wire = wire;
    this.notices = notices;
    this.early = early;
    this.node = new Node(time, weather);
  }

  /** The notices that were acknowledged, by id. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  /** The payment server tells how an authentication ended. */
  void push(String order, boolean success) {
    push(order, success, 1);
  }

  private void push(String order, boolean success, int tries) {
    wire.carry(() -> node.done(() -> receive(order, success)));
    if (tries < MOST_TRIES) {
      time.in(
          GAP,
          () -> {
            if (!known.contains(order)) {
              push(order, success, tries + 1);
            }
          });
    }
  }

  private void receive(String order, boolean success) {
    Notice notice = notice(order, success);
    if (early) {
      acknowledge(notice, order);
    }
    node.step();
    if (weather.loses("the storing of a notice")) {
      return; // Kafka is away: 503
    }
    notices.append(notice.key(), Json.write(notice));
    node.step();
    acknowledge(notice, order);
  }

  private void acknowledge(Notice notice, String order) {
    acknowledged.add(notice.id());
    wire.carry(() -> known.add(order));
  }

  private Notice notice(String order, boolean success) {
    return new Notice(
        "notice-" + order,
        new MerchantId("shop"),
        "mpi",
        order,
        time.instant(),
        Map.of(),
        Map.of(
            "orderId",
            order,
            "txnType",
            "VerifyNotify",
            "mpiMstatus",
            "success",
            "cardMstatus",
            BookedOrder.word(success)));
  }
}

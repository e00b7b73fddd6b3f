package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.Suite;
import io.kessai.suite.story.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every service is replaced by another replica of it under load, told to stop as a cluster tells
 * it: no request of a storefront fails, and no notice is refused or lost.
 */
class ServicesAreReplacedIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration STOP_BOUND = Duration.ofSeconds(20);
  private static final int READS_BETWEEN = 20;

  /** What is answered otherwise is under way, and ends when an inquiry has found it. */
  private static final int DONE = 201;

  private static final Map<Part, RunningPart> REPLICAS = new EnumMap<>(Part.class);

  @BeforeAll
  static void aSecondOfEach() {
    Health.SERVICES.forEach(part -> REPLICAS.put(part, Safety.suite().replica(part, Map.of())));
    REPLICAS.values().forEach(RunningPart::start);
    REPLICAS.values().forEach(RunningPart::awaitReady);
  }

  /** The first ones come back, for whoever uses the suite next. */
  @AfterAll
  static void theFirstComeBack() {
    Health.SERVICES.forEach(part -> Safety.suite().part(part).start());
    Health.SERVICES.forEach(part -> Safety.suite().part(part).awaitReady());
    REPLICAS.values().forEach(RunningPart::stop);
  }

  @Test
  void noRequestFailsAndNoNoticeIsLost() {
    Suite suite = Safety.suite();
    try (Balancer payments = before(Part.PAYMENT_API);
        Balancer notices = before(Part.NOTIFICATION_RECEIVER);
        Balancer orders = before(Part.ORDER_SERVICE)) {
      Layout layout =
          suite
              .layout()
              .with(Part.PAYMENT_API, payments.address().getPort())
              .with(Part.ORDER_SERVICE, orders.address().getPort());
      Shop shop = new Shop(layout, suite.keys(), "demo");
      Traffic traffic = new Traffic(shop, Safety.paymentServer(), notices.address());
      try (traffic) {
        traffic.begin(15, 5);
        await().atMost(PATIENCE).until(() -> traffic.payments().size() > 10);
        Health.SERVICES.forEach(part -> replace(part, shop, traffic));
      }

      assertThat(payments.failures()).isEmpty();
      assertThat(notices.failures()).isEmpty();
      assertThat(orders.failures()).isEmpty();
      // 202 where the payment server was slow: the command is under way, and ends below.
      assertThat(traffic.payments()).extracting(Traffic.Sent::status).isSubsetOf(201, 202);
      assertThat(traffic.notices()).extracting(Traffic.Sent::status).containsOnly(200);
      Reckoning reckoning = new Reckoning(shop);
      Instant end = Instant.now();
      Duration caughtUp = reckoning.noticesAreThere(traffic.notices(), end);
      reckoning.moneyMovedOnce(traffic.payments());
      Safety.figure(
          "S10 four services replaced: payments %s; notices %s; caught up within %d s"
              .formatted(
                  Reckoning.of(traffic.payments()),
                  Reckoning.of(traffic.notices()),
                  caughtUp.toSeconds()));
    }
  }

  private static Balancer before(Part part) {
    return new Balancer(List.of(Safety.suite().part(part), REPLICAS.get(part)));
  }

  /** Stops the first one while requests come; the second alone then serves some more. */
  private static void replace(Part part, Shop shop, Traffic traffic) {
    Instant begin = Instant.now();
    Safety.suite().part(part).stop();
    Duration took = Duration.between(begin, Instant.now());
    assertThat(took).as(part + " ends by itself").isLessThan(STOP_BOUND);
    int before = traffic.payments().size();
    await().atMost(PATIENCE).until(() -> traffic.payments().size() > before + READS_BETWEEN);
    traffic.payments().subList(before, before + READS_BETWEEN).stream()
        .filter(sent -> sent.status() == DONE)
        .map(Traffic.Sent::order)
        .forEach(
            order ->
                await()
                    .pollDelay(Duration.ZERO)
                    .atMost(PATIENCE)
                    .until(() -> isKnown(shop, order)));
    Safety.figure("S10 " + part + " stopped in " + took.toMillis() + " ms");
  }

  private static boolean isKnown(Shop shop, String order) {
    return shop.status(order).equals("captured");
  }
}

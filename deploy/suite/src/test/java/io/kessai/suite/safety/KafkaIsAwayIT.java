package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Part;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The one broker is killed while notices and payments come, and started again later: a notice is
 * refused in time or never lost, payments go on, and all is caught up with.
 */
class KafkaIsAwayIT {
  private static final Duration AWAY =
      Duration.ofSeconds(
          (long) (60 * Double.parseDouble(System.getProperty("safety.minutes", "0.25"))));
  private static final Duration BOUND = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();

  @Test
  void noticesAreRefusedInTimeOrKeptAndPaymentsGoOn() {
    List<String> waiting = Stream.generate(Shop::newOrder).limit(5).toList();
    waiting.forEach(
        order ->
            shop.payBySecureCard(
                order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED)));
    Traffic traffic =
        new Traffic(
            shop, paymentServer, Safety.suite().layout().address(Part.NOTIFICATION_RECEIVER));
    Instant back;
    try (traffic) {
      traffic.begin(10, 5);
      await().atMost(PATIENCE).until(() -> traffic.notices().size() > 20);
      Safety.kafka().kill();
      waiting.forEach(paymentServer::consumerApproves);
      theServicesLiveWithoutIt(Instant.now().plus(AWAY));
      Safety.kafka().start();
      back = Instant.now();
      await().atMost(PATIENCE).until(() -> acknowledgedNow(traffic));
      Safety.figure(
          "S3 notices are acknowledged again " + Safety.since(back) + " after Kafka is back");
    }

    Reckoning reckoning = new Reckoning(Safety.shop());
    Duration caughtUp = reckoning.noticesAreThere(traffic.notices(), back);
    reckoning.moneyMovedOnce(traffic.payments());
    for (String order : waiting) {
      await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
    }
    assertThat(traffic.notices()).extracting(Traffic.Sent::status).containsOnly(200, 503);
    assertThat(Reckoning.slowest(traffic.notices())).isLessThan(BOUND);
    Reckoning.refusalsSayWhen(traffic.notices());
    assertThat(traffic.payments()).extracting(Traffic.Sent::status).containsOnly(201);
    await().atMost(PATIENCE).untilAsserted(KafkaIsAwayIT::nothingWaits);
    Safety.figure(
        "S3 Kafka away for %d s: notices %s; payments %s; caught up %d s after it is back"
            .formatted(
                AWAY.toSeconds(),
                Reckoning.of(traffic.notices()),
                Reckoning.of(traffic.payments()),
                caughtUp.toSeconds()));
  }

  private static void theServicesLiveWithoutIt(Instant until) {
    await()
        .atMost(AWAY.plus(PATIENCE))
        .until(
            () -> {
              assertThat(Health.dead()).as("says that it must be started anew").isEmpty();
              assertThat(Health.isReady(Part.PAYMENT_API)).as("takes commands").isTrue();
              assertThat(Health.isReady(Part.ORDER_SERVICE)).as("tells of orders").isTrue();
              return Instant.now().isAfter(until);
            });
    assertThat(Health.isReady(Part.NOTIFICATION_RECEIVER)).as("takes notices").isFalse();
    assertThat(outboxAge(Part.PAYMENT_API)).as("facts wait").isPositive();
  }

  private static boolean acknowledgedNow(Traffic traffic) {
    List<Traffic.Sent> notices = traffic.notices();
    return notices.subList(notices.size() - 10, notices.size()).stream()
        .allMatch(sent -> sent.status() == 200);
  }

  private static void nothingWaits() {
    assertThat(outboxAge(Part.PAYMENT_API)).isZero();
    assertThat(outboxAge(Part.ORDER_SERVICE)).isZero();
    assertThat(Lag.in(Safety.kafka().servers().kafka())).as("all is read").isZero();
  }

  private static double outboxAge(Part part) {
    return Scrape.of(Safety.suite().part(part)).sum("kessai_outbox_age_seconds");
  }
}

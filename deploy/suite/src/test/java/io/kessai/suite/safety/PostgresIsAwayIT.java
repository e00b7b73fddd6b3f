package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Part;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Postgres is killed in the middle of notices and payments, and started again: nothing is lost or
 * done twice, and everything recovers by itself.
 */
class PostgresIsAwayIT {
  private static final Duration AWAY = Duration.ofSeconds(8);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void nothingIsLostOrDoneTwiceAndItRecoversByItself() {
    Traffic traffic =
        new Traffic(
            Safety.shop(),
            Safety.paymentServer(),
            Safety.suite().layout().address(Part.NOTIFICATION_RECEIVER));
    Instant back;
    try (traffic) {
      traffic.begin(10, 10);
      await().atMost(PATIENCE).until(() -> traffic.payments().size() > 20);
      Safety.postgres().kill();
      Instant until = Instant.now().plus(AWAY);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                assertThat(Health.dead()).as("says that it must be started anew").isEmpty();
                return Instant.now().isAfter(until);
              });
      Safety.postgres().start();
      back = Instant.now();
      int before = paid(traffic);
      await().atMost(PATIENCE).until(() -> paid(traffic) > before + 10);
      Safety.figure("S4 payments are taken again " + Safety.since(back) + " after it is back");
    }

    assertThat(traffic.notices()).extracting(Traffic.Sent::status).containsOnly(200);
    assertThat(traffic.payments()).extracting(Traffic.Sent::status).isSubsetOf(201, 202, 503);
    Reckoning.refusalsSayWhen(traffic.payments());
    Reckoning reckoning = new Reckoning(Safety.shop());
    Duration caughtUp = reckoning.noticesAreThere(traffic.notices(), back);
    reckoning.moneyMovedOnce(traffic.payments());
    Safety.figure(
        "S4 Postgres away for %d s: payments %s; notices %s; caught up %d s after it is back"
            .formatted(
                AWAY.toSeconds(),
                Reckoning.of(traffic.payments()),
                Reckoning.of(traffic.notices()),
                caughtUp.toSeconds()));
  }

  private static int paid(Traffic traffic) {
    return (int) traffic.payments().stream().filter(sent -> sent.status() == 201).count();
  }
}

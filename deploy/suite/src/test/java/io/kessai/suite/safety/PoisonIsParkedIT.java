package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Part;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Genuine notices about orders that no order can be named like: each is parked by itself and
 * counted with its reason, and the orders of all others go on.
 */
class PoisonIsParkedIT {
  private static final int POISON = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void eachIsParkedAloneAndTheOtherOrdersGoOn() {
    URI receiver = Safety.suite().layout().address(Part.NOTIFICATION_RECEIVER);
    double parked = parked();
    Traffic traffic = new Traffic(Safety.shop(), Safety.paymentServer(), receiver);
    try (traffic) {
      traffic.begin(20, 5);
      await().atMost(PATIENCE).until(() -> traffic.notices().size() > 10);

      List<Integer> answers =
          IntStream.range(0, POISON)
              .mapToObj(i -> Push.paid("no%20order%20" + i, "1"))
              .map(body -> Push.of(receiver, "mpi", body).signed(Safety.CCID, Safety.KEY).send())
              .toList();

      assertThat(answers).as("they are genuine, and kept").containsOnly(200);
      int before = traffic.notices().size();
      await().atMost(PATIENCE).until(() -> traffic.notices().size() > before + 10);
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked()).isEqualTo(parked + POISON));
    Reckoning reckoning = new Reckoning(Safety.shop());
    Duration caughtUp = reckoning.noticesAreThere(traffic.notices(), Instant.now());
    reckoning.moneyMovedOnce(traffic.payments());
    assertThat(traffic.notices()).extracting(Traffic.Sent::status).containsOnly(200);
    Safety.figure(
        "S6 %d poisonous notices parked among %s; the others applied within %d ms"
            .formatted(POISON, Reckoning.of(traffic.notices()), caughtUp.toMillis()));
  }

  private static double parked() {
    return Scrape.of(Safety.suite().part(Part.ORDER_SERVICE))
        .sum("kessai_facts_parked_total", "reason=\"no-order-id\"");
  }
}

package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.Suite;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Twice as much comes as a service can carry: what is too much is told at once to come again, what
 * is accepted is answered in bounded time, and once it is over nobody notices that it was.
 */
@Execution(ExecutionMode.SAME_THREAD)
class TooMuchIsShedIT {
  private static final int PLACES = 30;
  private static final Duration SURGE = Duration.ofSeconds(8);
  private static final Duration HICCUP = Duration.ofSeconds(2);
  private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(5);
  private static final int RECKONED = 150;
  private static final long SEED = Long.getLong("safety.seed", 9);

  private final Suite suite = Safety.suite();
  private final PaymentServer paymentServer = Safety.paymentServer();
  private RunningPart replica;

  @AfterEach
  void stop() {
    replica.stop();
  }

  @Test
  void paymentsThatAreTooManyAreToldWhenToComeAgain() {
    start(Part.PAYMENT_API, "kessai.requests.most-at-once");
    Layout layout = suite.layout().with(Part.PAYMENT_API, replica.address().getPort());
    Shop shop = new Shop(layout, suite.keys(), "demo");
    IntSupplier payment =
        () ->
            shop.payByCard(
                    Shop.newOrder(), 100, true, paymentServer.tokenFor(PaymentServer.APPROVED))
                .status();
    double carried = Capacity.of(PLACES, payment, 201);
    Traffic traffic = new Traffic(shop, paymentServer, receiver());

    List<Traffic.Sent> payments = surge(traffic, 0, (int) (2 * carried)).payments();

    assertThatTheSurgeWasBounded("payments", 201, carried, payments);
    assertThatItIsOver(payment, 201);
    List<Traffic.Sent> some = new ArrayList<>(payments);
    Collections.shuffle(some, new Random(SEED));
    new Reckoning(shop).moneyMovedOnce(some.subList(0, Math.min(RECKONED, some.size())));
  }

  @Test
  void noticesThatAreTooManyAreToldWhenToComeAgain() {
    start(Part.NOTIFICATION_RECEIVER, "kessai.push.max-at-once");
    URI receiver = replica.address();
    IntSupplier notice =
        () ->
            Push.of(receiver, "mpi", Push.paid(Shop.newOrder(), "1"))
                .signed(Safety.CCID, Safety.KEY)
                .send();
    double carried = Capacity.of(PLACES, notice, 200);
    Traffic traffic = new Traffic(Safety.shop(), paymentServer, receiver);

    List<Traffic.Sent> notices = surge(traffic, (int) (2 * carried), 0).notices();

    assertThatTheSurgeWasBounded("notices", 200, carried, notices);
    assertThatItIsOver(notice, 200);
    List<Traffic.Sent> some = new ArrayList<>(notices);
    Collections.shuffle(some, new Random(SEED));
    new Reckoning(Safety.shop())
        .noticesAreThere(some.subList(0, Math.min(RECKONED, some.size())), Instant.now());
  }

  /** One that lets few in at once, so that a story can bring too many. */
  private void start(Part part, String limit) {
    replica = suite.replica(part, Map.of(limit, Integer.toString(PLACES)));
    replica.start();
    replica.awaitReady();
  }

  private static Traffic surge(Traffic traffic, int notices, int payments) {
    try (traffic) {
      traffic.begin(notices, payments);
      Instant end = Instant.now().plus(SURGE);
      await().atMost(SURGE.multipliedBy(2)).until(() -> Instant.now().isAfter(end));
    }
    return traffic;
  }

  /**
   * Whoever is let in waits for those before: so many places, at the rate that was measured. The
   * seconds on top are the sender's own, which shares the machine, and may hold up a few of a
   * hundred for longer; one that let everybody in would answer the last of them after as long as
   * the surge lasted.
   */
  private static void assertThatTheSurgeWasBounded(
      String what, int accepted, double carried, List<Traffic.Sent> sent) {
    Duration bound = HICCUP.plusMillis((long) (4 * 1000 * PLACES / carried));
    List<Traffic.Sent> taken = sent.stream().filter(one -> one.status() == accepted).toList();
    Safety.figure(
        "S9 seed %d: %.0f %s/s are carried; at twice as many: %s, accepted within %d ms at p95 (bound %d ms), slowest %d ms"
            .formatted(
                SEED,
                carried,
                what,
                Reckoning.of(sent),
                Reckoning.within(95, taken).toMillis(),
                bound.toMillis(),
                Reckoning.slowest(taken).toMillis()));
    assertThat(sent.stream().map(Traffic.Sent::status).distinct())
        .as(Reckoning.of(sent))
        .containsExactlyInAnyOrder(accepted, 503);
    assertThat(taken).as("it goes on working").hasSizeGreaterThan(sent.size() / 20);
    Reckoning.refusalsSayWhen(sent);
    assertThat(Reckoning.within(95, taken)).isLessThan(bound);
    assertThat(Reckoning.slowest(taken)).isLessThan(SURGE.dividedBy(2));
  }

  private static void assertThatItIsOver(IntSupplier request, int accepted) {
    Instant over = Instant.now();
    for (int alone = 0; alone < 10; alone++) {
      assertThat(request.getAsInt()).isEqualTo(accepted);
    }
    assertThat(Duration.between(over, Instant.now())).isLessThan(RECOVERED_WITHIN);
    Safety.figure("S9 ten more, one after the other, took " + Safety.since(over));
  }

  private URI receiver() {
    return suite.layout().address(Part.NOTIFICATION_RECEIVER);
  }
}

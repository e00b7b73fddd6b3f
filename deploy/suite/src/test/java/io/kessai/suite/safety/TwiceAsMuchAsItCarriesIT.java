package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.Shop;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Twice as much as a replica carries, at a pace that does not wait for answers: what is too much is
 * refused at once with when to come again, what is taken is answered in time, and a few seconds
 * later all is as before. The replicas let few requests in at once, so that one machine can be too
 * many for them.
 */
class TwiceAsMuchAsItCarriesIT {
  private static final int AT_ONCE = 16;
  private static final Duration MEASURED = Duration.ofSeconds(3);
  private static final Duration OVERLOADED = Duration.ofSeconds(6);
  private static final Duration BOUND = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private static RunningPart paymentApi;
  private static RunningPart receiver;

  @BeforeAll
  static void smallReplicas() {
    String few = Integer.toString(AT_ONCE);
    paymentApi =
        Safety.suite()
            .replica(
                Part.PAYMENT_API,
                Map.of("kessai.requests.most-at-once", few, "kessai.gateway.read-timeout", "20s"));
    receiver =
        Safety.suite().replica(Part.NOTIFICATION_RECEIVER, Map.of("kessai.push.max-at-once", few));
    List.of(paymentApi, receiver).forEach(RunningPart::start);
    List.of(paymentApi, receiver).forEach(RunningPart::awaitReady);
  }

  @AfterAll
  static void stop() {
    List.of(paymentApi, receiver).forEach(RunningPart::stop);
  }

  @Test
  void tooManyPaymentsAreRefusedAtOnce() {
    double shed = shed();

    overload("payments", paymentApi, 201, Traffic::payments, pace -> traffic().begin(0, pace));

    assertThat(shed()).as("counted").isGreaterThan(shed);
  }

  @Test
  void tooManyNoticesAreRefusedAtOnce() {
    double refused = overloaded();

    overload("notices", receiver, 200, Traffic::notices, pace -> traffic().begin(pace, 0));

    assertThat(overloaded()).as("counted").isGreaterThan(refused);
  }

  private static void overload(
      String what,
      RunningPart part,
      int accepted,
      Function<Traffic, List<Traffic.Sent>> sent,
      Function<Integer, Traffic> begin) {
    int carried = carries(begin, sent, accepted);
    List<Traffic.Sent> all = run(begin.apply(2 * carried), sent, part, OVERLOADED);
    Instant over = Instant.now();
    List<Traffic.Sent> taken = all.stream().filter(one -> one.status() == accepted).toList();

    assertThat(all).extracting(Traffic.Sent::status).containsOnly(accepted, 503);
    Reckoning.refusalsSayWhen(all);
    assertThat(taken).as("it still works").isNotEmpty();
    assertThat(Reckoning.slowest(taken)).isLessThan(BOUND);
    await()
        .atMost(RECOVERY)
        .until(
            () ->
                run(begin.apply(2), sent, part, Duration.ofSeconds(1)).stream()
                    .allMatch(one -> one.status() == accepted));
    Safety.figure(
        "S9 %s: carries %d/s; at %d/s %s (taken: slowest %d ms); recovered in %s"
            .formatted(
                what,
                carried,
                2 * carried,
                Reckoning.of(all),
                Reckoning.slowest(taken).toMillis(),
                Safety.since(over)));
  }

  /** What is taken of a pace that is doubled, once warm, until a tenth of it is refused. */
  private static int carries(
      Function<Integer, Traffic> begin, Function<Traffic, List<Traffic.Sent>> sent, int accepted) {
    assertThat(run(begin.apply(20), sent, null, MEASURED)).as("warm").isNotEmpty();
    for (int pace = 50; ; pace *= 2) {
      List<Traffic.Sent> all = run(begin.apply(pace), sent, null, MEASURED);
      long taken = all.stream().filter(one -> one.status() == accepted).count();
      if (taken < 0.9 * all.size()) {
        return Math.toIntExact(taken / MEASURED.toSeconds());
      }
    }
  }

  /** What was sent in the time; while it is, the part says that it lives. */
  private static List<Traffic.Sent> run(
      Traffic traffic,
      Function<Traffic, List<Traffic.Sent>> sent,
      RunningPart part,
      Duration time) {
    Instant until = Instant.now().plus(time);
    try (traffic) {
      await()
          .atMost(time.plus(BOUND))
          .until(
              () -> {
                if (part != null) {
                  URI live = part.address().resolve("/q/health/live");
                  assertThat(Http.get(live).status()).as("health is not shed").isEqualTo(200);
                }
                return Instant.now().isAfter(until);
              });
    }
    return sent.apply(traffic);
  }

  private static Traffic traffic() {
    Layout layout = Safety.suite().layout().with(Part.PAYMENT_API, paymentApi.address().getPort());
    Shop shop = new Shop(layout, Safety.suite().keys(), "demo");
    return new Traffic(shop, Safety.paymentServer(), receiver.address());
  }

  private static double shed() {
    return Scrape.of(paymentApi).sum("kessai_requests_shed_total");
  }

  private static double overloaded() {
    return Scrape.of(receiver).sum("kessai_notices_refused_total", "reason=\"overloaded\"");
  }
}

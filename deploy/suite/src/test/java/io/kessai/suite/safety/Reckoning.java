package io.kessai.suite.safety;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What must be true of every request once a fault is over, whatever it was answered. */
final class Reckoning {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ACKNOWLEDGED = 200;
  private static final int UNAVAILABLE = 503;
  private static final int PAID = 201;

  private final Shop shop;
  private final PaymentServer paymentServer = Safety.paymentServer();

  Reckoning(Shop shop) {
    this.shop = shop;
  }

  /** Every notice that was acknowledged is in its order's history, once; says since when. */
  Duration noticesAreThere(List<Traffic.Sent> notices, Instant since) {
    List<Traffic.Sent> acknowledged =
        notices.stream().filter(sent -> sent.status() == ACKNOWLEDGED).toList();
    assertThat(acknowledged).as("some were acknowledged").isNotEmpty();
    for (Traffic.Sent sent : acknowledged) {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .untilAsserted(() -> assertThat(shop.notices(sent.order())).isEqualTo(1));
    }
    return Duration.between(since, Instant.now());
  }

  /**
   * Every payment comes to its end when its storefront sends it again with the same key, as it is
   * told to: the money moved once, and the order says so. Of one that was refused with 503 it may
   * have been seen meanwhile that it never reached the payment server: then nothing happened.
   */
  void moneyMovedOnce(List<Traffic.Sent> payments) {
    assertThat(payments).as("some were asked for").isNotEmpty();
    for (Traffic.Sent sent : payments) {
      boolean unsent = isNotExecuted(end(sent));
      if (unsent) {
        assertThat(sent.status()).as(sent.order()).isEqualTo(UNAVAILABLE);
      }
      String money = unsent ? "0/0/0" : "100/100/0";
      assertThat(paymentServer.money(sent.order())).isEqualTo(money);
      assertThat(paymentServer.executed(sent.order(), "Authorize")).isEqualTo(unsent ? 0 : 1);
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .untilAsserted(
              () -> {
                assertThat(shop.money(sent.order())).isEqualTo(money);
                assertThat(shop.order(sent.order()).path("openRequests")).isEmpty();
                assertThat(shop.order(sent.order()).path("attention")).isEmpty();
              });
    }
  }

  private Http.Response end(Traffic.Sent sent) {
    return await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .until(
            () -> shop.payByCard(sent.order(), 100, true, sent.token()),
            again -> again.status() == PAID || isNotExecuted(again));
  }

  private static boolean isNotExecuted(Http.Response answer) {
    return answer.text().contains("urn:kessai:problem:not-executed");
  }

  /** How many were answered what, and how long the slowest took. */
  static String of(List<Traffic.Sent> sent) {
    return "%s, slowest %d ms"
        .formatted(
            sent.stream().collect(groupingBy(Traffic.Sent::status, TreeMap::new, counting())),
            slowest(sent).toMillis());
  }

  /** Whoever was told 503 was told when to come again. */
  static void refusalsSayWhen(List<Traffic.Sent> sent) {
    assertThat(sent.stream().filter(one -> one.status() == UNAVAILABLE))
        .allMatch(Traffic.Sent::toldWhen);
  }

  /** What so many of a hundred were answered within. */
  static Duration within(int ofHundred, List<Traffic.Sent> sent) {
    List<Duration> sorted = sent.stream().map(Traffic.Sent::took).sorted().toList();
    return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * ofHundred / 100);
  }

  static Duration slowest(List<Traffic.Sent> sent) {
    return sent.stream()
        .map(Traffic.Sent::took)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}

package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** What stories expect of orders, within the time that the suite has for it. */
final class Expectations {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Expectations() {}

  /** The order comes to this state in order-service and in payment-api alike. */
  static void comesTo(String order, String status) {
    Shop shop = Kessai.shop();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              assertThat(shop.status(order)).as(() -> shop.history(order)).isEqualTo(status);
              assertThat(shop.payment(order).path("status").asText()).isEqualTo(status);
            });
  }

  /** No command on the order is in doubt any more. */
  static void isSettled(String order) {
    Shop shop = Kessai.shop();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              assertThat(shop.payment(order).path("inDoubt").asBoolean())
                  .as(() -> shop.history(order))
                  .isFalse();
              assertThat(shop.order(order).path("openRequests")).isEmpty();
            });
  }

  /** The suite's money and the payment server's books agree, and nobody needs to look. */
  static void booksAgree(String order, String money) {
    Shop shop = Kessai.shop();
    assertThat(Kessai.paymentServer().money(order)).isEqualTo(money);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> assertThat(shop.money(order)).as(() -> shop.history(order)).isEqualTo(money));
    assertThat(shop.order(order).path("attention")).isEmpty();
  }

  /** A person is asked to look at the order, for this reason. */
  static void needsAttention(String order, String code) {
    Shop shop = Kessai.shop();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> assertThat(shop.order(order).path("attention").toString()).contains(code));
  }
}

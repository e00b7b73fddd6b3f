package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.story.Http;
import io.kessai.suite.story.Operator;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * RECON-1: a notice is lost, the worker is patient, and an operator who is asked about the order
 * need not be.
 */
@Execution(ExecutionMode.SAME_THREAD)
class OperatorAsksIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Operator operator = new Operator(Safety.suite(), "demo");
  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();
  private final String order = Shop.newOrder();

  @Test
  void anOrderThatTheWorkerWouldLeaveForAnHourIsFoundAtOnce() {
    paymentServer.fault("lose", order);
    shop.start(order, "upop", 1500, true, "{\"customerIp\":\"203.0.113.7\"}", "open-" + order);
    paymentServer.consumer("upop", order, "pay");
    comesTo("awaiting-consumer");
    assertThat(paymentServer.executed(order, "Search")).isZero();

    Http.Response asked = operator.ask(order, "The consumer says that they have paid.");

    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    comesTo("captured");
    assertThat(shop.money(order)).isEqualTo(paymentServer.money(order)).isEqualTo("1500/1500/0");
    assertThat(shop.history(order)).contains("\"messenger\":\"inquiry\"");
    assertThat(paymentServer.executed(order, "Search")).isEqualTo(1);
  }

  /** The worker does not watch it any more: it asks this once, and finds it as it was. */
  @Test
  void aSettledOrderIsAskedAboutOnceAndStaysAsItIs() {
    shop.payByCard(order, 1200, true, paymentServer.tokenFor(PaymentServer.APPROVED));
    comesTo("captured");

    assertThat(operator.ask(order, "The shop wants to be sure.").status()).isEqualTo(202);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(shop.history(order)).contains("\"messenger\":\"inquiry\""));
    assertThat(paymentServer.executed(order, "Search")).isEqualTo(1);
    assertThat(shop.order(order).path("attention")).isEmpty();
    assertThat(shop.money(order)).isEqualTo("1200/1200/0");
  }

  private void comesTo(String status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(shop.status(order)).as(() -> shop.history(order)).isEqualTo(status));
  }
}

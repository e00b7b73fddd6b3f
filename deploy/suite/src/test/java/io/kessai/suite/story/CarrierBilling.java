package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A storefront that bills by carrier, and the carrier behind the payment server. */
final class CarrierBilling {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  /** Starts one payment. */
  Http.Response once(String order, String carrier, long amount, boolean capture) {
    return shop.start(
        order, "carrier", amount, capture, details(carrier, "one-time", ""), "open-" + order);
  }

  /** Starts a recurring agreement about 500 yen a month from far in the future on. */
  Http.Response recurring(String order, String carrier) {
    return agreement(
        order,
        Optional.of(500L),
        details(carrier, "recurring", ",\"firstDate\":\"2099-01-01\",\"day\":1"));
  }

  /** Starts an on-demand agreement, with an amount where the carrier agrees on one. */
  Http.Response onDemand(String order, String carrier, Optional<Long> amount) {
    return agreement(order, amount, details(carrier, "on-demand", ""));
  }

  /** Charges an on-demand agreement, by an order of its own. */
  Http.Response charge(
      String order, String agreement, String carrier, long amount, boolean capture) {
    return shop.start(
        order,
        "carrier",
        """
        {"amount":%d,"capture":%s,"original":"%s",
         "details":{"carrier":"%s","accounting":"charge"}}"""
            .formatted(amount, capture, agreement, carrier),
        "open-" + order);
  }

  /** A recurring agreement that the consumer has made. */
  String agreed(String carrier) {
    String order = Shop.newOrder();
    assertThat(recurring(order, carrier).status()).isEqualTo(201);
    consumer(order, "approve");
    Expectations.comesTo(order, "active");
    return order;
  }

  /** An on-demand agreement that the consumer has made with docomo, which agrees on no amount. */
  String agreedOnDemand() {
    String order = Shop.newOrder();
    assertThat(onDemand(order, "docomo", Optional.empty()).status()).isEqualTo(201);
    consumer(order, "approve");
    Expectations.comesTo(order, "active");
    return order;
  }

  PaymentServer.Carried consumer(String order, String does) {
    return paymentServer.consumer("carrier", order, does);
  }

  /** Payment server and carrier charge the month, or fail to. */
  void runs(String order, String month, boolean fails) {
    paymentServer.does(
        "/simulator/carrier/demo/" + order + "/charge",
        "{\"month\":\"%s\",\"fails\":%s}".formatted(month, fails));
  }

  /** The consumer leaves the carrier. */
  void erases(String order) {
    paymentServer.does("/simulator/carrier/demo/" + order + "/erase", "");
  }

  Http.Response operateOnMonth(String order, String operation, String month) {
    return shop.operate(
        order,
        operation,
        "{\"details\":{\"month\":\"" + month + "\"}}",
        operation + month + "-" + order);
  }

  Http.Response endBetweenTwo(String order) {
    return shop.operate(
        order, "terminate", "{\"details\":{\"between\":\"two\"}}", "terminate-" + order);
  }

  Http.Response endBetweenThree(String order) {
    return shop.operate(
        order,
        "terminate",
        "{\"details\":{\"between\":\"three\",\"terminal\":\"smartphone\"}}",
        "terminate-" + order);
  }

  /** The agreement's months are these, in order-service and in payment-api alike. */
  void monthsBecome(String order, String... months) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              assertThat(months(shop.order(order)))
                  .as(() -> shop.history(order))
                  .isEqualTo(String.join(" ", months));
              assertThat(months(shop.payment(order))).isEqualTo(String.join(" ", months));
            });
  }

  private static String months(JsonNode order) {
    return StreamSupport.stream(order.path("months").spliterator(), false)
        .map(month -> month.path("month").asText() + "=" + month.path("status").asText())
        .collect(Collectors.joining(" "));
  }

  private Http.Response agreement(String order, Optional<Long> amount, String details) {
    String body =
        "{%s\"returnUrl\":\"%s\",\"details\":%s}"
            .formatted(
                amount.map(yen -> "\"amount\":" + yen + ",").orElse(""), shop.page(order), details);
    return shop.start(order, "carrier", body, "open-" + order);
  }

  private static String details(String carrier, String accounting, String more) {
    return """
        {"carrier":"%s","accounting":"%s","terminal":"smartphone",
         "item":{"type":"goods","info":"表示ソフト～①"}%s}"""
        .formatted(carrier, accounting, more);
  }
}

package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** A storefront, its consumer at PayPal, and PayPal's statements. */
final class PaypalShopper {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  /** Opens an order that the consumer is to pay with PayPal. */
  Http.Response open(String order, long amount, boolean capture) {
    Http.Response opened = shop.start(order, "paypal", amount, capture, "{}", "open-" + order);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened;
  }

  /** The consumer approves; what the browser then carries. */
  PaymentServer.Carried approves(String order) {
    return paymentServer.consumer("paypal", order, "approve");
  }

  /** Opens, approves and comes back: all but the last word. */
  void comesBack(String order, long amount, boolean capture) {
    open(order, amount, capture);
    assertThat(approves(order).arrive().status()).isEqualTo(303);
  }

  /** The last word: the money moves. */
  Http.Response completes(String order) {
    return shop.operate(order, "complete", "{}", "complete-" + order);
  }

  /** All of it. */
  void pays(String order, long amount, boolean capture) {
    comesBack(order, amount, capture);
    Http.Response completed = completes(order);
    assertThat(completed.status()).as(completed.text()).isEqualTo(200);
  }

  /** PayPal's statement says this of the capture: {@code success}, {@code pending}, .... */
  void statementSays(String status, String order) {
    paymentServer.does("/simulator/paypal/demo/" + order + "/statement/" + status, "");
  }

  /** How often {@code do} was carried out: each would have moved the money. */
  long completions(String order) {
    JsonNode rows = paymentServer.book(order).path("order").path("rows");
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("result").path("mstatus").asText().equals("success"))
        .filter(row -> row.path("details").path("ppTxnType").asText().startsWith("do_"))
        .count();
  }
}

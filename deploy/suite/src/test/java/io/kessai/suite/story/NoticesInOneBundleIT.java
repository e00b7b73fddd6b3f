package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PUSH-1: one POST carries the notices of several orders, and each reaches its own. */
class NoticesInOneBundleIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void eachOrderGetsItsOwn() {
    List<String> orders = Stream.generate(Shop::newOrder).limit(4).toList();
    orders.forEach(
        order ->
            shop.payBySecureCard(
                order, 1100, true, paymentServer.tokenFor(PaymentServer.CHALLENGED)));
    paymentServer.bundleNotices(orders.size());
    try {
      paymentServer.consumerFails(orders.getFirst());
      orders.subList(1, orders.size()).forEach(paymentServer::consumerApproves);

      comesTo(orders.getFirst(), "declined");
      for (String order : orders.subList(1, orders.size())) {
        comesTo(order, "captured");
        booksAgree(order, "1100/1100/0");
        assertThat(paymentServer.executed(order, "GetResult")).as("nobody asked").isZero();
      }
    } finally {
      paymentServer.bundleNotices(1);
    }
  }
}

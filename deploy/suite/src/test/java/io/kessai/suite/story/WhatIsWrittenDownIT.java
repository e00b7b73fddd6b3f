package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is secret or personal stands in any log, table, topic or trace, of this story and of
 * all that ran before it in the same suite; as the last story by name it looks at what they all
 * left.
 */
class WhatIsWrittenDownIT {
  private static final List<String> SECRETS =
      List.of(
          PaymentServer.APPROVED,
          PaymentServer.CHALLENGED,
          PaymentServer.OVER_LIMIT,
          PaymentServer.ON_HOLD,
          PaymentServer.TOKEN_API_KEY,
          "abcdef0123456789".repeat(4));

  /** What the consumers of all stories gave of themselves. */
  private static final List<String> PERSONS =
      List.of("TARO YAMADA", "山田", "太郎", "ヤマダ", "花子", "ハナコ", "03-0000-0000");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void noCardNumberTokenKeyOrPerson() throws SQLException {
    List<String> orders = payInManyWays();

    await().atMost(PATIENCE).until(() -> areTraced(orders));
    Map<String, String> written = Written.now().byPlace();

    assertThat(written).containsKeys("table order_service.facts", "table payment_api.command");
    assertThat(written.get("topic payment.notices")).as("it was looked at").contains(orders);
    assertThat(written.get("table order_service.orders")).contains(orders);
    assertThat(written.get("traces")).contains(orders);
    List<String> unwanted = new ArrayList<>(SECRETS);
    unwanted.addAll(PERSONS);
    unwanted.addAll(PaymentServer.tokensGiven());
    List<String> found = new ArrayList<>();
    written.forEach(
        (place, text) ->
            unwanted.stream()
                .filter(text::contains)
                .forEach(word -> found.add(word + " in the " + place)));
    assertThat(found).isEmpty();
  }

  /** By the service that was given the consumers' data, and by the one that holds the state. */
  private static boolean areTraced(List<String> orders) {
    List<ToldSpan> told = Kessai.collector().spans();
    return Stream.of("payment-api", "order-service")
        .allMatch(service -> orders.stream().allMatch(order -> isTraced(told, service, order)));
  }

  private static boolean isTraced(List<ToldSpan> told, String service, String order) {
    return told.stream()
        .filter(span -> span.service().equals(service))
        .anyMatch(span -> span.order().equals("demo/" + order));
  }

  private List<String> payInManyWays() {
    String card = Shop.newOrder();
    shop.payBySecureCard(card, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    paymentServer.consumerApproves(card).arrive();
    Stores stores = new Stores();
    String store = stores.open(1500);
    stores.pay(store);
    BankShop bank = BankShop.open();
    String payEasy = Shop.newOrder();
    bank.byNumber(payEasy);
    bank.consumer(payEasy, "pay");
    List<String> orders = List.of(card, store, payEasy);
    orders.forEach(order -> comesTo(order, "captured"));
    return orders;
  }
}

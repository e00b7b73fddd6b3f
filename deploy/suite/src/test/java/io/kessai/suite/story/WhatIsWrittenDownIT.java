package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is secret or personal stands in any log, table or topic, of this story and of all
 * that ran before it in the same suite; as the last story by name it looks at what they all left.
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

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void noCardNumberTokenKeyOrPerson() throws SQLException {
    List<String> orders = payInManyWays();

    Map<String, String> written = Written.by(Kessai.suite()).byPlace();

    assertThat(written).containsKeys("table order_service.facts", "table payment_api.command");
    assertThat(written.get("topic payment.notices")).as("it was looked at").contains(orders);
    assertThat(written.get("table order_service.orders")).contains(orders);
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

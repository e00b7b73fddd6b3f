package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * BANK-2, BANK-3, BANK-7, ORDER-3, RECON-1, RECON-4: a payment through a bank whose notice is lost,
 * that never comes, comes late or of another amount; and a consumer whose browser proves nothing.
 */
class BankIsNotPaidAsAskedIT {
  private final BankShop banks = BankShop.open();
  private final Shop shop = banks.shop();
  private final PaymentServer paymentServer = banks.paymentServer();

  @Test
  void aLostNoticeIsFoundByInquiryAndCountedAsDrift() {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    banks.byNumber(order);

    banks.consumer(order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
    assertThat(shop.history(order)).contains("inquiry");
    assertThat(shop.drift()).contains("\"bank\"");
  }

  @Test
  void whatNobodyPaysByTheDueDateExpires() {
    String order = Shop.newOrder();
    banks.byNumber(order);

    paymentServer.expire(order);

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aConsumerWhoOnlyChoseABankHasPaidNothing() {
    String order = Shop.newOrder();
    banks.byLink(order);
    banks.consumer(order, "choose");

    PaymentServer.Carried stays = banks.consumer(order, "confirm");

    assertThat(stays.to().toString()).isEmpty();
    paymentServer.expire(order);
    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aLatePaymentIsMoneyAndNeedsAttention() {
    String order = Shop.newOrder();
    banks.byLink(order);
    paymentServer.expire(order);
    comesTo(order, "expired");

    banks.consumer(order, "pay-late");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
    assertThat(shop.money(order)).isEqualTo("1200/1200/0");
  }

  @Test
  void aPaymentOfAnotherAmountNeedsAttention() {
    String order = Shop.newOrder();
    banks.byNumber(order);

    banks.consumer(order, "pay-less");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("wrong-amount");
    assertThat(shop.money(order)).isEqualTo("1200/1199/0");
  }

  @Test
  void whatIsToBePaidThroughABankCannotBeCancelled() {
    String order = Shop.newOrder();
    banks.byNumber(order);

    Http.Response refused = shop.cancel(order, "cancel-" + order);

    assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  @Test
  void aForgedNoticePaysNothing() {
    String order = Shop.newOrder();
    banks.byNumber(order);
    String body =
        "numberOfNotify=1&pushTime=20260101000000&pushId=1&orderId0000="
            + order
            + "&kikanNo0000=58191000&kigyoNo0000=21702&rcvDate0000=202601010000"
            + "&customerNo0000=20001900030947960025&confNo0000=288916&rcvAmount0000=1200"
            + "&dummy0000=1";

    String answer = paymentServer.sendForged("bank", body, "1".repeat(64));

    assertThat(answer).isEqualTo("403");
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  @Test
  void theWayToTheThanksPageCarriesNothing() {
    String order = Shop.newOrder();
    banks.byLink(order);
    banks.consumer(order, "pay");

    PaymentServer.Carried carried = banks.consumer(order, "confirm");

    assertThat(carried.method()).isEqualTo("GET");
    assertThat(carried.to().toString()).endsWith("/thanks").doesNotContain(order);
    assertThat(carried.to().getQuery()).isNull();
    assertThat(carried.parameters()).isEmpty();
  }
}

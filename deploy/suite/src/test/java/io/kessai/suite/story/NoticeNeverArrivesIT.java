package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RECON-1, RECON-3, RECON-4: neither notice nor browser comes, and the worker finds out. */
class NoticeNeverArrivesIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void theOutcomeIsFoundByInquiryAndCountedAsDrift() {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));

    paymentServer.consumerApproves(order);

    comesTo(order, "captured");
    booksAgree(order, "900/900/0");
    assertThat(shop.history(order)).contains("inquiry");
    assertThat(shop.drift()).contains("mpi");
  }

  @Test
  void aRefusalIsFoundByInquiryToo() {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));

    paymentServer.consumerFails(order);

    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aConsumerWhoNeverComesBackLetsTheOrderExpire() {
    String order = Shop.newOrder();

    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aLateNoticeAfterExpiryIsMoneyAndNeedsAttention() {
    String order = Shop.newOrder();
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    comesTo(order, "expired");

    paymentServer.consumerApproves(order);

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }
}

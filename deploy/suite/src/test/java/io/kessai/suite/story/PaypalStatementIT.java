package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * PPAL-3, PPAL-4: a capture is preliminary, quick notice and all, until PayPal's statement is
 * matched days later; its final notice outranks the quick one, whichever comes first.
 */
class PaypalStatementIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final PaypalShopper shopper = new PaypalShopper();
  private final String order = Shop.newOrder();

  @Test
  void theQuickNoticeLeavesThePaymentPreliminaryAndTheFinalOneEndsThat() {
    shopper.pays(order, 1500, true);
    comesTo(order, "captured");
    toldByNotices(1);
    assertThat(shop.order(order).path("preliminary").asBoolean()).isTrue();

    shopper.statementSays("success", order);

    isForGood();
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void noticesThatComeTwiceCountOnce() {
    paymentServer.fault("double", order);
    shopper.pays(order, 1500, true);
    shopper.statementSays("success", order);
    isForGood();

    paymentServer.sendNoticesAgain(order);

    booksAgree(order, "1500/1500/0");
  }

  @Test
  void aStatementThatSaysFailureNeedsAttention() {
    shopper.pays(order, 1500, true);

    shopper.statementSays("failure", order);

    needsAttention("payment-taken-back");
    assertThat(shop.order(order).path("preliminary").asBoolean()).isFalse();
  }

  @Test
  void theFinalNoticeOutranksAQuickOneThatComesAfterIt() {
    paymentServer.fault("swap", order, "Capture", 30_000);
    shopper.pays(order, 1500, true);

    shopper.statementSays("failure", order);

    toldByNotices(2);
    needsAttention("payment-taken-back");
    assertThat(paymentServer.book(order).path("notices").toString()).contains("swap");
  }

  @Test
  void aStatementThatHoldsThePaymentDecidesNothing() {
    shopper.pays(order, 1500, true);

    shopper.statementSays("pending", order);

    toldByNotices(2);
    assertThat(shop.order(order).path("preliminary").asBoolean()).isTrue();
    shopper.statementSays("success", order);
    isForGood();
  }

  @Test
  void aFinalNoticeThatIsLostIsFoundByInquiryAndCountedAsDrift() {
    shopper.pays(order, 1500, true);
    toldByNotices(1);
    paymentServer.fault("lose", order);

    shopper.statementSays("success", order);

    isForGood();
    booksAgree(order, "1500/1500/0");
    assertThat(shop.drift()).contains("paypal");
  }

  @Test
  void aPaymentThatNoStatementEverShowsComesBeforeAPerson() {
    shopper.pays(order, 1500, true);

    needsAttention("no-final-report");
    assertThat(shop.status(order)).isEqualTo("captured");
  }

  private void toldByNotices(int notices) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(shop.notices(order)).isEqualTo(notices));
  }

  private void isForGood() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(shop.order(order).path("preliminary").asBoolean(true))
                    .as(() -> shop.history(order))
                    .isFalse());
  }

  private void needsAttention(String code) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(shop.order(order).path("attention").toString())
                    .as(() -> shop.history(order))
                    .contains(code));
  }
}

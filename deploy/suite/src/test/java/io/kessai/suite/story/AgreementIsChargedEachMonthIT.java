package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * CARR-3, CARR-4, CARR-5: a recurring agreement, its months charged by payment server and carrier
 * themselves, single ones captured or dropped on the merchant's wish, and its erasure.
 */
class AgreementIsChargedEachMonthIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final CarrierBilling carriers = new CarrierBilling();

  @Test
  void eachMonthsResultIsNotifiedSuccessAndFailureAlike() {
    String order = carriers.agreed("docomo");

    carriers.runs(order, "2099-01", false);
    carriers.runs(order, "2099-02", true);

    carriers.monthsBecome(order, "2099-01=charged", "2099-02=failed");
    assertThat(shop.status(order)).isEqualTo("active");
    assertThat(shop.order(order).path("attention")).isEmpty();
  }

  @Test
  void monthsComeDoubledAndOutOfOrder() {
    String order = carriers.agreed("au");
    paymentServer.fault("delay", order, "Capture", 2000);
    carriers.runs(order, "2099-01", true);
    paymentServer.fault("double", order, "Capture", 0);

    carriers.runs(order, "2099-02", false);
    carriers.runs(order, "2099-01", false);

    carriers.monthsBecome(order, "2099-01=charged", "2099-02=charged");
    assertThat(shop.order(order).path("attention")).isEmpty();
  }

  @Test
  void aMonthWhoseNoticeIsLostIsFoundByInquiry() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("lose", order);
    String month = YearMonth.now(ZoneId.of("Asia/Tokyo")).toString();

    carriers.runs(order, month, false);

    carriers.monthsBecome(order, month + "=charged");
    assertThat(shop.drift()).contains("carrier");
  }

  @Test
  void theFirstNoticeOfAllIsThatOfAMonth() {
    String order = Shop.newOrder();
    carriers.recurring(order, "docomo");
    paymentServer.fault("lose", order, "Authorize", 0);
    carriers.consumer(order, "approve");

    carriers.runs(order, "2099-01", false);

    comesTo(order, "active");
    carriers.monthsBecome(order, "2099-01=charged");
  }

  @Test
  void aMonthIsDroppedOnTheMerchantsWish() {
    String order = carriers.agreed("docomo");

    Http.Response dropped = carriers.operateOnMonth(order, "cancel", "2099-03");

    assertThat(dropped.status()).as(dropped.text()).isEqualTo(200);
    carriers.monthsBecome(order, "2099-03=dropped");
    assertThat(paymentServer.book(order).path("order").path("money").path("captured").asLong())
        .isZero();
  }

  @Test
  void aDropWhoseAnswerIsLostIsSettledByInquiry() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("hang-up-after", order, "Cancel", 0);

    assertThat(carriers.operateOnMonth(order, "cancel", "2099-03").status()).isEqualTo(202);

    carriers.monthsBecome(order, "2099-03=dropped");
    isSettled(order);
    assertThat(paymentServer.executed(order, "Cancel")).isEqualTo(1);
  }

  @Test
  void aMonthIsCapturedOnTheMerchantsWish() {
    String order = carriers.agreed("softbank-b");

    Http.Response captured = carriers.operateOnMonth(order, "capture", "2099-01");

    assertThat(captured.status()).as(captured.text()).isEqualTo(200);
    carriers.monthsBecome(order, "2099-01=charged");
  }

  @Test
  void whatTheCarrierDoesNotOfferIsRefusedAndChangesNothing() {
    String order = carriers.agreed("softbank-a");

    Http.Response refused = carriers.operateOnMonth(order, "cancel", "2099-03");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("KC91");
    assertThat(shop.payment(order).path("months")).isEmpty();
  }

  @Test
  void anAgreementWithoutAMonthIsNotCancelled() {
    String order = carriers.agreed("docomo");

    Http.Response refused = shop.cancel(order, "cancel-" + order);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("details.month");
  }

  @Test
  void anErasureIsNotifiedAndNothingCanBeChargedAnyMore() {
    String order = carriers.agreed("docomo");

    carriers.erases(order);

    comesTo(order, "erased");
    assertThat(shop.order(order).path("attention")).isEmpty();
    assertThat(carriers.operateOnMonth(order, "capture", "2099-01").status()).isEqualTo(409);
    assertThat(shop.payment(order).path("operations")).isEmpty();
  }

  @Test
  void anErasureWhoseNoticeIsLostIsFoundByInquiry() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("lose", order);

    carriers.erases(order);

    comesTo(order, "erased");
  }

  @Test
  void aConsumerWhoLeavesLetsTheAgreementExpire() {
    String order = Shop.newOrder();
    carriers.recurring(order, "au");

    comesTo(order, "expired");

    assertThat(paymentServer.money(order)).isEqualTo("0/0/0");
  }

  @Test
  void theConsumersIdAtTheCarrierIsNotKept() {
    String order = carriers.agreed("docomo");

    assertThat(paymentServer.book(order).toString()).contains("https://id.example/");
    assertThat(shop.notices(order)).isPositive();
    assertThat(shop.history(order)).doesNotContain("id.example");
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * CARR-8, CARR-5: an on-demand agreement, each charge of it an order of its own that needs no
 * consumer, its end and its erasure.
 */
class AgreementIsChargedOnDemandIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final CarrierBilling carriers = new CarrierBilling();

  @Test
  void docomoAgreesOnNoAmount() {
    String order = Shop.newOrder();

    Http.Response refused = carriers.onDemand(order, "docomo", Optional.of(100L));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("amount");
  }

  @Test
  void aChargeIsAnOrderOfItsOwnThatNamesTheAgreement() {
    String agreement = carriers.agreedOnDemand();
    String order = Shop.newOrder();

    Http.Response charged = carriers.charge(order, agreement, "docomo", 1200, true);

    assertThat(charged.json().path("status").asText()).isEqualTo("captured");
    assertThat(charged.json().path("nextAction").path("type").asText()).isEqualTo("nothing");
    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
    assertThat(shop.order(order).path("original").asText()).isEqualTo(agreement);
    assertThat(shop.status(agreement)).isEqualTo("active");
  }

  @Test
  void captureAndCancelNameTheChargesOrder() {
    String agreement = carriers.agreedOnDemand();
    String captured = Shop.newOrder();
    String cancelled = Shop.newOrder();
    carriers.charge(captured, agreement, "docomo", 1200, false);
    carriers.charge(cancelled, agreement, "docomo", 800, false);

    assertThat(shop.capture(captured, "{}", "capture-" + captured).status()).isEqualTo(200);
    assertThat(shop.cancel(cancelled, "cancel-" + cancelled).status()).isEqualTo(200);

    comesTo(captured, "captured");
    booksAgree(captured, "1200/1200/0");
    comesTo(cancelled, "cancelled");
  }

  @Test
  void aChargeWhoseAnswerIsLostIsSettledByInquiryAndNeverChargedTwice() {
    String agreement = carriers.agreedOnDemand();
    String order = Shop.newOrder();
    paymentServer.fault("hang-up-after", order, "ReAuthorize", 0);

    assertThat(carriers.charge(order, agreement, "docomo", 1200, true).status()).isEqualTo(202);

    comesTo(order, "captured");
    isSettled(order);
    assertThat(paymentServer.executed(order, "ReAuthorize")).isEqualTo(1);
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aChargeIsRefused() {
    String agreement = carriers.agreedOnDemand();
    String order = Shop.newOrder();

    carriers.charge(order, agreement, "docomo", 9101, true);

    comesTo(order, "declined");
    assertThat(shop.status(agreement)).isEqualTo("active");
  }

  @Test
  void theEndingNamesTheAgreementAndNoChargeFollows() {
    String agreement = carriers.agreedOnDemand();

    assertThat(carriers.endBetweenTwo(agreement).status()).isEqualTo(200);

    comesTo(agreement, "ended");
    String order = Shop.newOrder();
    carriers.charge(order, agreement, "docomo", 1200, true);
    comesTo(order, "declined");
  }

  @Test
  void anErasureReachesAnAgreementThatWasNotChargedForLong() {
    String agreement = carriers.agreedOnDemand();

    carriers.erases(agreement);

    comesTo(agreement, "erased");
    assertThat(shop.order(agreement).path("attention")).isEmpty();
  }
}

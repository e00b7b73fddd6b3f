package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CVS-1, CVS-2: a payment at a convenience store, told by notice or found by inquiry, taken back
 * and made again.
 */
class ConvenienceStoreIsPaidIT {
  private final Shop shop = Kessai.shop();
  private final Stores stores = new Stores();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @ParameterizedTest
  @ValueSource(strings = {"sej", "famima", "econ", "lawson", "other"})
  void cvs1TheConsumerIsShownWhatIsNeededToPay(String store) {
    String order = Shop.newOrder();

    JsonNode payment = stores.applied(order, store, 1200).json();

    assertThat(payment.path("status").asText()).isEqualTo("awaiting-consumer");
    JsonNode action = payment.path("nextAction");
    assertThat(action.path("type").asText()).isEqualTo("instructions");
    assertThat(Stores.shown(action, "receiptNumber"))
        .isEqualTo(property(order, "receiptNo"))
        .isNotEmpty();
    assertThat(Stores.shown(action, "slipUrl").isEmpty())
        .isEqualTo(store.equals("econ") || store.equals("lawson"));
    assertThat(Stores.shown(action, "due"))
        .isEqualTo(Stores.due().toString().replace('-', '/') + " 23:30");
    assertThat(action.path("notes").get(0).path("japanese").asText()).isNotEmpty();
    comesTo(order, "awaiting-consumer");
    assertThat(shop.order(order).path("dueAt").asText()).isEqualTo(Stores.due() + "T14:30:00Z");
  }

  @Test
  void cvs2ANoticeTellsThatItWasPaid() {
    String order = stores.open(1200);

    stores.pay(order);

    comesTo(order, "captured");
    assertThat(shop.order(order).path("preliminary").asBoolean()).isTrue();
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void theFinalReportIsFoundByInquiry() {
    String order = stores.open(1200);
    stores.pay(order);
    comesTo(order, "captured");

    stores.happens(order, "fix");

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(shop.order(order).path("preliminary").asBoolean()).isFalse());
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aReportThatIsNotConfirmedStandsAndAlarmsNobody() {
    String order = stores.open(1200);
    stores.pay(order);
    comesTo(order, "captured");
    long asked = paymentServer.executed(order, "Search");

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(paymentServer.executed(order, "Search")).isGreaterThan(asked + 2));

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aLostNoticeIsFoundByInquiryAndCountedAsDrift() {
    String order = stores.open(1200);
    paymentServer.fault("lose", order);

    stores.pay(order);

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
    assertThat(shop.drift()).contains("cvs");
  }

  @Test
  void aRepeatedNoticeIsOnePayment() {
    String order = stores.open(1200);
    paymentServer.fault("double", order);

    stores.pay(order);
    paymentServer.sendNoticesAgain(order);

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aPaymentIsTakenBackAndMadeAgain() {
    String order = stores.open(1200);
    stores.pay(order);
    comesTo(order, "captured");

    stores.happens(order, "take-back");
    comesTo(order, "awaiting-consumer");
    assertThat(shop.order(order).path("attention").toString()).contains("payment-taken-back");
    assertThat(shop.money(order)).isEqualTo("0/0/0");

    stores.pay(order);
    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aNoticeOfAPaymentThatWasTakenBackSinceRevivesNothing() {
    String order = stores.open(1200);
    paymentServer.fault("lose", order);
    stores.pay(order);
    stores.happens(order, "take-back");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(shop.order(order).path("attention").toString())
                    .contains("payment-taken-back"));

    paymentServer.sendNoticesAgain(order);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(shop.history(order)).contains("notice"));
    assertThat(shop.status(order)).isEqualTo("awaiting-consumer");
    assertThat(shop.money(order)).isEqualTo("0/0/0");
  }

  @Test
  void nothingOfTheConsumerIsToldToAnyone() {
    String order = stores.open(1200);
    paymentServer.fault("lose", order);
    stores.pay(order);
    comesTo(order, "captured");

    assertThat(shop.history(order) + shop.order(order) + shop.payment(order))
        .doesNotContain("山田", "ヤマダ", "03-0000-0000");
  }

  private String property(String order, String name) {
    return paymentServer.book(order).path("order").path("properties").path(name).asText();
  }
}

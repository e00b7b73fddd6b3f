package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CVS-1 to CVS-3: a payment at a convenience store, reported by notice or found by inquiry, taken
 * back and made again, cancelled, expired, late or wrong.
 */
class ConvenienceStoreIsPaidIT {
  private final Shop shop = Kessai.shop();
  private final Stores stores = new Stores();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @ParameterizedTest
  @ValueSource(strings = {"sej", "famima", "econ", "lawson", "other"})
  void cvs1TheConsumerIsShownWhatIsNeededToPay(String store) {
    String order = Shop.newOrder();

    JsonNode payment = apply(order, store, 1200).json();

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
    String order = open(1200);

    stores.pay(order);

    comesTo(order, "captured");
    assertThat(shop.order(order).path("preliminary").asBoolean()).isTrue();
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void theFinalReportIsFoundByInquiry() {
    String order = open(1200);
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
    String order = open(1200);
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
    String order = open(1200);
    paymentServer.fault("lose", order);

    stores.pay(order);

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
    assertThat(shop.drift()).contains("cvs");
  }

  @Test
  void aRepeatedNoticeIsOnePayment() {
    String order = open(1200);
    paymentServer.fault("double", order);

    stores.pay(order);
    paymentServer.sendNoticesAgain(order);

    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void aPaymentIsTakenBackAndMadeAgain() {
    String order = open(1200);
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
    String order = open(1200);
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

    await().untilAsserted(() -> assertThat(shop.history(order)).contains("notice"));
    assertThat(shop.status(order)).isEqualTo("awaiting-consumer");
    assertThat(shop.money(order)).isEqualTo("0/0/0");
  }

  @Test
  void cvs3AnUnpaidApplicationIsCancelled() {
    String order = open(1200);

    Http.Response cancelled = shop.cancel(order, "cancel-" + order);

    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    assertThat(cancelled.json().path("status").asText()).isEqualTo("cancelled");
    comesTo(order, "cancelled");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aPaidOneIsNotCancelledEvenBeforeItsNoticeCame() {
    String order = open(1200);
    paymentServer.fault("lose", order);
    stores.pay(order);

    Http.Response refused = shop.cancel(order, "cancel-" + order);

    assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void anApplicationWhoseAnswerIsLostIsFoundAndCancelledByNamingTheStore() {
    String order = Shop.newOrder();
    paymentServer.fault("hang-up-after", order);
    assertThat(stores.apply(order, "sej", 1200).status()).isEqualTo(202);
    comesTo(order, "awaiting-consumer");
    isSettled(order);

    Http.Response cancelled =
        shop.operate(order, "cancel", "{\"details\":{\"store\":\"sej\"}}", "cancel-" + order);

    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    comesTo(order, "cancelled");
  }

  @Test
  void cvs3WhatNobodyPaysExpires() {
    String order = open(1200);

    paymentServer.expire(order);

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aPaymentAfterExpiryIsMoneyAndNeedsAttention() {
    String order = open(1200);
    paymentServer.expire(order);
    comesTo(order, "expired");

    stores.happens(order, "pay-late");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  @Test
  void aPaymentAfterCancellationIsMoneyAndNeedsAttention() {
    String order = open(1200);
    shop.cancel(order, "cancel-" + order);
    comesTo(order, "cancelled");

    stores.happens(order, "pay-late");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  @Test
  void aWrongAmountNeedsAttention() {
    String order = open(1200);

    stores.happens(order, "pay?amount=1000");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("wrong-amount");
    assertThat(shop.order(order).path("capturedAmount").asLong()).isEqualTo(1000);
  }

  @Test
  void aRefusedApplicationIsDeclined() {
    String order = Shop.newOrder();

    JsonNode declined = apply(order, "sej", 9101).json();

    assertThat(declined.path("status").asText()).isEqualTo("declined");
    assertThat(declined.path("declined").path("code").asText()).startsWith("DG91");
    comesTo(order, "declined");
  }

  @Test
  void nothingOfTheConsumerIsToldToAnyone() {
    String order = open(1200);
    paymentServer.fault("lose", order);
    stores.pay(order);
    comesTo(order, "captured");

    assertThat(shop.history(order) + shop.order(order) + shop.payment(order))
        .doesNotContain("山田", "ヤマダ", "03-0000-0000");
  }

  private String open(long amount) {
    String order = Shop.newOrder();
    apply(order, "sej", amount);
    comesTo(order, "awaiting-consumer");
    return order;
  }

  private Http.Response apply(String order, String store, long amount) {
    Http.Response applied = stores.apply(order, store, amount);
    assertThat(applied.status()).as(applied.text()).isEqualTo(201);
    return applied;
  }

  private String property(String order, String name) {
    return paymentServer.book(order).path("order").path("properties").path(name).asText();
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/**
 * CVS-3, ORDER-3: an application at a convenience store that is refused, cancelled or expired, and
 * the money that comes nevertheless.
 */
class ConvenienceStoreIsNotPaidIT {
  private final Shop shop = Kessai.shop();
  private final Stores stores = new Stores();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void cvs3AnUnpaidApplicationIsCancelled() {
    String order = stores.open(1200);

    Http.Response cancelled = shop.cancel(order, "cancel-" + order);

    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    assertThat(cancelled.json().path("status").asText()).isEqualTo("cancelled");
    comesTo(order, "cancelled");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aPaidOneIsNotCancelledEvenBeforeItsNoticeCame() {
    String order = stores.open(1200);
    paymentServer.fault("lose", order);
    stores.pay(order);

    Http.Response refused = shop.cancel(order, "cancel-" + order);

    assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
    comesTo(order, "captured");
    booksAgree(order, "1200/1200/0");
  }

  @Test
  void anApplicationWhoseAnswerIsLostIsFoundAndCanBeCancelled() {
    String order = Shop.newOrder();
    paymentServer.fault("hang-up-after", order);
    assertThat(stores.apply(order, "sej", 1200).status()).isEqualTo(202);
    comesTo(order, "awaiting-consumer");
    isSettled(order);

    Http.Response cancelled = shop.cancel(order, "cancel-" + order);

    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    comesTo(order, "cancelled");
  }

  @Test
  void cvs3WhatNobodyPaysExpires() {
    String order = stores.open(1200);

    paymentServer.expire(order);

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aPaymentAfterExpiryIsMoneyAndNeedsAttention() {
    String order = stores.open(1200);
    paymentServer.expire(order);
    comesTo(order, "expired");

    stores.happens(order, "pay-late");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  @Test
  void aPaymentAfterCancellationIsMoneyAndNeedsAttention() {
    String order = stores.open(1200);
    shop.cancel(order, "cancel-" + order);
    comesTo(order, "cancelled");

    stores.happens(order, "pay-late");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  @Test
  void aWrongAmountNeedsAttention() {
    String order = stores.open(1200);

    stores.happens(order, "pay?amount=1000");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("wrong-amount");
    assertThat(shop.order(order).path("capturedAmount").asLong()).isEqualTo(1000);
  }

  @Test
  void aRefusedApplicationIsDeclined() {
    String order = Shop.newOrder();

    JsonNode declined = stores.applied(order, "sej", 9101).json();

    assertThat(declined.path("status").asText()).isEqualTo("declined");
    assertThat(declined.path("declined").path("code").asText()).startsWith("DG91");
    comesTo(order, "declined");
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * ALI-1 to ALI-3: Alipay is entered by the payment server's own document and takes the money at
 * once, in yen or in yuan; its outcome comes by notice, and a refund is a plain exchange.
 */
class AlipayIsPaidIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final String order = Shop.newOrder();

  /** ALI-1. */
  @Test
  void theBrowserIsShownTheDocumentByteForByte() {
    JsonNode action = open(1500, "JPY").json().path("nextAction");
    assertThat(action.path("type").asText()).isEqualTo("html");

    Http.Response shown = Http.get(URI.create(action.path("url").asText()));

    assertThat(shown.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=UTF-8");
    assertThat(shown.text()).isEqualTo(action.path("content").asText());
    assertThat(shown.text()).startsWith("<!DOCTYPE html>").contains("submit()");
  }

  /** ALI-1, ALI-3: the redirect back does not happen. */
  @Test
  void theNoticeBringsTheResultAndTheMoneyIsTakenAtOnce() {
    open(1500, "JPY");

    paymentServer.consumer("alipay", order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
    assertThat(paymentServer.executed(order, "Search")).as("nobody asked").isZero();
  }

  /** ALI-1, ALI-3: amounts are hundredths of a yuan all the way. */
  @Test
  void paidAndRefundedInYuan() {
    open(12_345, "CNY");
    paymentServer.consumer("alipay", order, "pay");
    comesTo(order, "captured");
    booksAgree(order, "12345/12345/0");

    Http.Response refunded =
        shop.refund(
            order, "{\"amount\":345,\"details\":{\"reason\":\"割れていたため\"}}", "refund-" + order);

    assertThat(refunded.status()).as(refunded.text()).isEqualTo(200);
    booksAgree(order, "12345/12345/345");
    assertThat(shop.order(order).path("currency").asText()).isEqualTo("CNY");
    assertThat(shop.payment(order).path("currency").asText()).isEqualTo("CNY");
  }

  /** ALI-3, in yuan: what an inquiry finds is in the order's currency, too. */
  @Test
  void aLostNoticeOfAPaymentInYuanIsFoundByInquiryAndCountedAsDrift() {
    paymentServer.fault("lose", order);
    open(12_345, "CNY");

    paymentServer.consumer("alipay", order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "12345/12345/0");
    assertThat(shop.order(order).path("currency").asText()).isEqualTo("CNY");
    assertThat(shop.drift()).contains("alipay");
  }

  /** ALI-3. */
  @Test
  void refundedInPartsInPlainExchanges() {
    open(1500, "JPY");
    paymentServer.consumer("alipay", order, "pay");
    comesTo(order, "captured");

    Http.Response first = shop.refund(order, "{\"amount\":500}", "refund-1-" + order);
    Http.Response tooMuch = shop.refund(order, "{\"amount\":1001}", "refund-2-" + order);
    Http.Response rest = shop.refund(order, "{}", "refund-3-" + order);

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(tooMuch.status()).isEqualTo(409);
    assertThat(rest.status()).as(rest.text()).isEqualTo(200);
    comesTo(order, "refunded");
    booksAgree(order, "1500/1500/1500");
  }

  @Test
  void aRefundWhoseAnswerIsLostIsCountedOnce() {
    open(12_345, "CNY");
    paymentServer.consumer("alipay", order, "pay");
    comesTo(order, "captured");
    paymentServer.fault("hang-up-after", order, "Refund", 0);

    shop.refund(order, "{\"amount\":345}", "refund-" + order);

    isSettled(order);
    booksAgree(order, "12345/12345/345");
    assertThat(paymentServer.executed(order, "Refund")).isEqualTo(1);
  }

  @Test
  void aRefundThatFailsAfterItsAnswerNeedsAttention() {
    open(20_000, "JPY");
    paymentServer.consumer("alipay", order, "pay");
    comesTo(order, "captured");

    Http.Response refunded = shop.refund(order, "{\"amount\":9304}", "refund-" + order);

    assertThat(refunded.status()).as(refunded.text()).isEqualTo(200);
    Expectations.needsAttention(order, "refund-failed");
  }

  @Test
  void aRefusedPaymentIsDeclinedAndTheBrowserComesBackByTheOtherAddress() {
    open(1500, "JPY");

    PaymentServer.Carried carried = paymentServer.consumer("alipay", order, "fail");
    Http.Response back = carried.arrive();

    assertThat(carried.to().toString()).endsWith("/failed");
    assertThat(back.status()).isEqualTo(303);
    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aReturnProvesNothingAndAForgedOneIsRefused() {
    paymentServer.fault("lose", order);
    open(1500, "JPY");
    PaymentServer.Carried carried = paymentServer.consumer("alipay", order, "pay");

    Http.Response genuine = carried.arrive();
    JsonNode known = shop.payment(order);
    Http.Response forged = carried.arriveWith("authInfo", "");

    assertThat(genuine.status()).isEqualTo(303);
    assertThat(known.path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(forged.status()).isEqualTo(400);
    comesTo(order, "captured");
  }

  /** ALI-2. */
  @Test
  void aConsumerMayLogInLeaveComeBackAndPay() {
    open(1500, "JPY");
    paymentServer.consumer("alipay", order, "log-in");
    paymentServer.consumer("alipay", order, "leave");
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");

    paymentServer.consumer("alipay", order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  /** ALI-2. */
  @Test
  void aConsumerWhoseTimeIsOverLetsTheOrderExpire() {
    open(1500, "JPY");
    paymentServer.consumer("alipay", order, "log-in");

    paymentServer.expire(order);

    assertThat(paymentServer.consumer("alipay", order, "pay").parameters()).isEmpty();
    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void noticesTwiceAndOutOfOrderCountOnce() {
    paymentServer.fault("double", order, "Authorize", 0);
    open(1500, "JPY");
    paymentServer.consumer("alipay", order, "pay");
    comesTo(order, "captured");
    paymentServer.fault("delay", order, "Refund", 2000);

    shop.refund(order, "{\"amount\":500}", "refund-" + order);
    shop.refund(order, "{\"amount\":300}", "refund-2-" + order);
    paymentServer.sendNoticesAgain(order);

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/800");
  }

  @Test
  void aPaymentAfterWeGaveUpIsMoneyAndNeedsAttention() {
    open(1500, "JPY");
    comesTo(order, "expired");

    paymentServer.consumer("alipay", order, "pay");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  private Http.Response open(long amount, String currency) {
    Http.Response opened =
        shop.start(
            order,
            "alipay",
            """
            {"amount":%d,"currency":"%s","returnUrl":"%s","details":{"commodityName":"有田焼の茶碗"}}"""
                .formatted(amount, currency, shop.page(order)),
            "open-" + order);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened;
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * UPOP-1 to UPOP-3: UnionPay is entered by the payment server's own document, its outcome comes by
 * notice, and what follows is plain exchanges whose notices move no money twice.
 */
class UnionPayIsPaidIT {
  private static final String KEY = "abcdef0123456789".repeat(4);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final String order = Shop.newOrder();

  /** UPOP-1. */
  @Test
  void theBrowserIsShownTheDocumentByteForByte() {
    JsonNode action = open(true).json().path("nextAction");
    assertThat(action.path("type").asText()).isEqualTo("html");

    Http.Response shown = Http.get(URI.create(action.path("url").asText()));

    assertThat(shown.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=UTF-8");
    assertThat(shown.text()).isEqualTo(action.path("content").asText());
    assertThat(shown.text()).startsWith("<!DOCTYPE html>").contains("submit()");
  }

  /** UPOP-2: the redirect back does not happen. */
  @Test
  void theNoticeBringsTheResult() {
    open(true);

    paymentServer.consumer("upop", order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
    assertThat(paymentServer.executed(order, "Search")).as("nobody asked").isZero();
  }

  /** UPOP-2. */
  @Test
  void aRefusalComesByNoticeToo() {
    open(false);

    paymentServer.consumer("upop", order, "fail").arrive();

    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  @Test
  void theReturningBrowserIsSentOnButProvesNothing() {
    String paid = Shop.newOrder();
    open(paid, true);
    PaymentServer.Carried carried = paymentServer.consumer("upop", paid, "pay");
    open(true);
    Map<String, String> copied = new LinkedHashMap<>(carried.parameters());
    copied.put("orderId", order);
    URI to = URI.create(carried.to().toString().replace(paid, order));

    Http.Response genuine = carried.arrive();
    Http.Response pretended = new PaymentServer.Carried("POST", to, copied).arrive();

    assertThat(genuine.status()).isEqualTo(303);
    assertThat(genuine.header("Location")).isEqualTo(shop.page(paid) + "?orderId=" + paid);
    assertThat(pretended.status()).isEqualTo(303);
    comesTo(paid, "captured");
    comesTo(order, "awaiting-consumer");
    assertThat(shop.money(order)).isEqualTo("0/0/0");
  }

  @Test
  void aReturnThatThePaymentServerDidNotMakeIsRefused() {
    open(true);
    PaymentServer.Carried carried = paymentServer.consumer("upop", order, "pay");

    Http.Response tampered = carried.arriveWith("authInfo", "QQ**-QQ**-QQ**");
    Http.Response moved = carried.arriveWith("orderId", "another");

    assertThat(tampered.status()).isEqualTo(400);
    assertThat(moved.status()).isEqualTo(400);
  }

  /** UPOP-3. */
  @Test
  void authorizedThenCapturedInPartThenRefundedInParts() {
    open(false);
    paymentServer.consumer("upop", order, "pay");
    comesTo(order, "authorized");

    Http.Response captured = shop.capture(order, "{\"amount\":1000}", "capture-" + order);
    shop.refund(order, "{\"amount\":300}", "refund-1-" + order);
    shop.refund(order, "{\"amount\":300}", "refund-2-" + order);
    Http.Response tooMuch = shop.refund(order, "{\"amount\":401}", "refund-3-" + order);

    assertThat(captured.status()).as(captured.text()).isEqualTo(200);
    assertThat(tooMuch.status()).isEqualTo(409);
    comesTo(order, "captured");
    booksAgree(order, "1500/1000/600");
    shop.refund(order, "{}", "refund-4-" + order);
    comesTo(order, "refunded");
    booksAgree(order, "1500/1000/1000");
  }

  /** UPOP-3. */
  @Test
  void authorizedThenCancelled() {
    open(false);
    paymentServer.consumer("upop", order, "pay");
    comesTo(order, "authorized");

    Http.Response cancelled = shop.cancel(order, "cancel-" + order);

    assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
    comesTo(order, "cancelled");
    assertThat(shop.order(order).path("attention")).isEmpty();
  }

  /** UPOP-3: a refusal leaves the order as it is. */
  @Test
  void aRefusedCaptureLeavesTheOrderAuthorized() {
    Http.Response opened = shop.start(order, "upop", 9301, false, details(), "open-" + order);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    paymentServer.consumer("upop", order, "pay");
    comesTo(order, "authorized");

    shop.capture(order, "{}", "capture-" + order);

    isSettled(order);
    comesTo(order, "authorized");
    booksAgree(order, "9301/0/0");
  }

  @Test
  void aLostNoticeIsFoundByInquiryAndCountedAsDrift() {
    paymentServer.fault("lose", order);
    open(true);

    paymentServer.consumer("upop", order, "pay");

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
    assertThat(shop.history(order)).contains("inquiry");
    assertThat(shop.drift()).contains("upop");
  }

  @Test
  void noticesTwiceAndOutOfOrderCountOnce() {
    paymentServer.fault("double", order, "Authorize", 0);
    paymentServer.fault("delay", order, "Capture", 3000);
    open(false);
    paymentServer.consumer("upop", order, "pay");
    comesTo(order, "authorized");

    shop.capture(order, "{\"amount\":1000}", "capture-" + order);
    shop.refund(order, "{\"amount\":300}", "refund-" + order);
    paymentServer.sendNoticesAgain(order);

    comesTo(order, "captured");
    booksAgree(order, "1500/1000/300");
  }

  @Test
  void aRefundWhoseAnswerIsLostIsCountedOnceThoughNoticeAndInquiryTellIt() {
    open(true);
    paymentServer.consumer("upop", order, "pay");
    comesTo(order, "captured");
    paymentServer.fault("hang-up-after", order, "Refund", 0);

    shop.refund(order, "{\"amount\":300}", "refund-" + order);

    isSettled(order);
    booksAgree(order, "1500/1500/300");
    assertThat(paymentServer.executed(order, "Refund")).isEqualTo(1);
  }

  @Test
  void aConsumerWhoNeverPaysLetsTheOrderExpire() {
    open(true);
    paymentServer.consumer("upop", order, "leave");

    paymentServer.expire(order);

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aPaymentAfterWeGaveUpIsMoneyAndNeedsAttention() {
    open(true);
    comesTo(order, "expired");

    paymentServer.consumer("upop", order, "pay");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  @Test
  void aNoticeThatContradictsNeedsAttention() {
    open(true);
    paymentServer.consumer("upop", order, "pay");
    comesTo(order, "captured");

    String answer =
        paymentServer.sendForged(
            "upop",
            "numberOfNotify=1&pushTime=20261101100203&pushId=1&orderId0000="
                + order
                + "&txnType0000=Authorize&mstatus0000=failure&vResultCode0000=UG91000000000000"
                + "&traceNumber0000=000018&dummy0000=1",
            KEY);

    assertThat(answer).isEqualTo("200");
    Expectations.needsAttention(order, "states-contradict");
    comesTo(order, "captured");
  }

  private Http.Response open(boolean capture) {
    return open(order, capture);
  }

  private Http.Response open(String id, boolean capture) {
    Http.Response opened = shop.start(id, "upop", 1500, capture, details(), "open-" + id);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened;
  }

  private static String details() {
    return "{\"customerIp\":\"203.0.113.7\"}";
  }
}

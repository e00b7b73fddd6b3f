package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CARD-2, CARD-3, BASE-1: the plain exchanges of a card with a token. */
class CardIsPaidIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void authorizedThenCapturedInPartThenRefundedInParts() {
    String order = Shop.newOrder();
    Http.Response opened =
        shop.payByCard(order, 1200, false, paymentServer.tokenFor(PaymentServer.APPROVED));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(opened.json().path("status").asText()).isEqualTo("authorized");

    Http.Response captured = shop.capture(order, "{\"amount\":1000}", "capture-" + order);
    assertThat(captured.status()).as(captured.text()).isEqualTo(200);
    assertThat(captured.json().path("capturedAmount").asLong()).isEqualTo(1000);

    Http.Response first = shop.refund(order, "{\"amount\":300}", "refund-1-" + order);
    assertThat(first.json().path("status").asText()).isEqualTo("captured");
    Http.Response rest = shop.refund(order, "{}", "refund-2-" + order);
    assertThat(rest.json().path("status").asText()).isEqualTo("refunded");

    comesTo(order, "refunded");
    assertThat(shop.money(order)).isEqualTo("1200/1000/1000");
  }

  @Test
  void authorizedAndCapturedAtOnce() {
    String order = Shop.newOrder();

    Http.Response paid =
        shop.payByCard(order, 5000, true, paymentServer.tokenFor(PaymentServer.APPROVED));

    assertThat(paid.json().path("status").asText()).isEqualTo("captured");
    comesTo(order, "captured");
    booksAgree(order, "5000/5000/0");
  }

  @Test
  void authorizedThenCancelled() {
    String order = Shop.newOrder();
    shop.payByCard(order, 700, false, paymentServer.tokenFor(PaymentServer.APPROVED));

    Http.Response cancelled = shop.cancel(order, "cancel-" + order);

    assertThat(cancelled.json().path("status").asText()).isEqualTo("cancelled");
    comesTo(order, "cancelled");
    assertThat(shop.capture(order, "{}", "late-" + order).json().path("type").asText())
        .isEqualTo("urn:kessai:problem:wrong-state");
  }

  @Test
  void aRefusedCardIsDeclinedAndNothingMoves() {
    String order = Shop.newOrder();

    Http.Response declined =
        shop.payByCard(order, 700, true, paymentServer.tokenFor(PaymentServer.OVER_LIMIT));

    assertThat(declined.status()).isEqualTo(201);
    assertThat(declined.json().path("status").asText()).isEqualTo("declined");
    assertThat(declined.json().path("declined").path("code").asText()).startsWith("AG");
    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aTokenIsGoodOnlyOnce() {
    String token = paymentServer.tokenFor(PaymentServer.APPROVED);
    shop.payByCard(Shop.newOrder(), 100, true, token);
    String second = Shop.newOrder();

    Http.Response refused = shop.payByCard(second, 100, true, token);

    assertThat(refused.json().path("status").asText()).isEqualTo("declined");
    assertThat(refused.json().path("declined").path("code").asText()).startsWith("OC09");
  }

  @Test
  void whatThePaymentServerPutsOnHoldIsFinishedByAskingAgain() {
    String order = Shop.newOrder();

    shop.payByCard(order, 800, true, paymentServer.tokenFor(PaymentServer.ON_HOLD));

    comesTo(order, "captured");
    booksAgree(order, "800/800/0");
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * SHOP-1 to SHOP-3: a consumer applies for Orico's shopping credit and comes back with a word that
 * proves nothing; the result of the screening comes later.
 */
class ShoppingCreditIsScreenedIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final Orico orico = new Orico(paymentServer);

  /** SHOP-1. */
  @Test
  void theBrowserIsLedToTheApplicationInShiftJis() {
    JsonNode payment = open(Shop.newOrder()).json();

    assertThat(payment.path("status").asText()).isEqualTo("awaiting-consumer");
    JsonNode action = payment.path("nextAction");
    assertThat(action.path("type").asText()).isEqualTo("html");
    Http.Response shown = Http.get(URI.create(action.path("url").asText()));
    assertThat(shown.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=Shift_JIS");
    String page = shown.in(Charset.forName("windows-31j"));
    assertThat(page).isEqualTo(action.path("content").asText()).contains("表面ソファー～①", "</html>");
  }

  /** SHOP-3. */
  @Test
  void anApprovalIsToldByNoticeAndCountsOnceHoweverOftenItComes() {
    String order = Shop.newOrder();
    paymentServer.fault("double", order);
    open(order);
    orico.consumerApplies(order).arrive();

    orico.approves(order);

    comesTo(order, "authorized");
    paymentServer.sendNoticesAgain(order);
    booksAgree(order, "9103/0/0");
    assertThat(shop.notices(order)).as("told twice, sent again: one fact").isEqualTo(1);
    assertThat(shop.history(order)).doesNotContain("member-77");
  }

  /** SHOP-3. */
  @Test
  void aRefusalIsToldByNotice() {
    String order = Shop.newOrder();
    open(order);
    orico.consumerApplies(order).arrive();

    orico.declines(order);

    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  /** SHOP-3: a contract that is withdrawn after approval, told in the wrong order. */
  @Test
  void aWithdrawalOutlastsTheApprovalBeforeItAlsoWhenItComesFirst() {
    String order = Shop.newOrder();
    open(order);
    orico.consumerApplies(order).arrive();
    paymentServer.fault("delay", order, "", 2000);
    orico.approves(order);

    orico.withdraws(order);

    comesTo(order, "cancelled");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> assertThat(shop.notices(order)).as("approved and withdrawn").isEqualTo(2));
    comesTo(order, "cancelled");
    assertThat(shop.order(order).path("attention")).isEmpty();
  }

  /** SHOP-2. */
  @Test
  void aForgedReturnThatSaysSuccessChangesNothing() {
    String order = Shop.newOrder();
    open(order);
    URI back = orico.consumerGivesUp(order).to();
    Map<String, String> forged =
        Map.of(
            "orderId", order,
            "mstatus", "success",
            "vResultCode", "S001000000000000",
            "orderStateCode", "20",
            "receiptNo", "R00000001");

    Http.Response returned = new PaymentServer.Carried("GET", back, forged).arrive();

    assertThat(returned.status()).isEqualTo(303);
    assertThat(returned.header("Location")).isEqualTo(shop.page(order) + "?orderId=" + order);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(shop.history(order)).contains("which proves nothing"));
    assertThat(shop.history(order)).doesNotContain("orderStateCode");
    assertThat(shop.status(order)).isEqualTo("awaiting-consumer");
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  /** SHOP-2. */
  @Test
  void aReturnThatNamesAnotherOrderIsRefused() {
    String order = Shop.newOrder();
    open(order);

    Http.Response refused = orico.consumerApplies(order).arriveWith("orderId", "another-" + order);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  /** RECON-1, RECON-4. */
  @Test
  void aLostApprovalIsFoundByInquiryAndCountedAsDrift() {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    open(order);
    orico.consumerApplies(order).arrive();

    orico.approves(order);

    comesTo(order, "authorized");
    booksAgree(order, "9103/0/0");
    assertThat(shop.history(order)).contains("inquiry");
    assertThat(shop.drift()).contains("oricosc");
  }

  /** RECON-2. */
  @Test
  void anApplicationWhoseAnswerIsLostIsFoundAndNotSentAgain() {
    String order = Shop.newOrder();
    paymentServer.fault("hang-up-after", order, "Authorize", 0);

    shop.start(order, "oricosc", Orico.UNDECIDED, false, details(), "open-" + order);

    isSettled(order);
    comesTo(order, "awaiting-consumer");
    assertThat(paymentServer.executed(order, "Authorize")).isEqualTo(1);
  }

  @Test
  void aConsumerWhoGivesUpLetsTheOrderExpire() {
    String order = Shop.newOrder();
    open(order);

    orico.consumerGivesUp(order).arrive();

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  /** ORDER-3. */
  @Test
  void anApprovalAfterExpiryIsKeptAndNeedsAttention() {
    String order = Shop.newOrder();
    open(order);
    comesTo(order, "expired");

    orico.approves(order);

    comesTo(order, "authorized");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  /** SHOP-3: the worker's patience is not Orico's. */
  @Test
  void aScreeningThatOutlastsOurPatienceIsNotCalledExpired() {
    String order = Shop.newOrder();
    open(order);

    orico.consumerApplies(order).arrive();

    needsAttention(order, "screening-without-end");
    assertThat(shop.status(order)).isEqualTo("awaiting-consumer");
    orico.approves(order);
    comesTo(order, "authorized");
  }

  /** SHOP-3: a code that the operator did not name is never guessed at. */
  @Test
  void aResultInACodeNotKnownNeedsAttentionAndIsNoFailure() {
    String order = Shop.newOrder();
    open(order, Orico.CODE_NOT_KNOWN);
    orico.consumerApplies(order).arrive();

    needsAttention(order, "unknown-screening-code");

    assertThat(shop.status(order)).isEqualTo("awaiting-consumer");
  }

  /** ORDER-3: approved to one messenger, declined to another. */
  @Test
  void resultsThatContradictEachOtherNeedAttention() {
    String order = Shop.newOrder();
    open(order);
    orico.consumerApplies(order).arrive();
    orico.declines(order);
    comesTo(order, "declined");

    orico.approves(order);

    needsAttention(order, "states-contradict");
  }

  private Http.Response open(String order) {
    return open(order, Orico.UNDECIDED);
  }

  private Http.Response open(String order, long amount) {
    Http.Response opened =
        shop.start(order, "oricosc", amount, false, details(amount), "open-" + order);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened;
  }

  private static String details() {
    return details(Orico.UNDECIDED);
  }

  private static String details(long amount) {
    return """
        {"oricoOrderNo":"ORD1","userNo":"member-77","carriage":1000,"shippingZipCode":"100-0001",
         "items":[{"name":"表面ソファー～①","count":1,"amount":%d}]}"""
        .formatted(amount - 1000);
  }

  private void needsAttention(String order, String code) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(shop.order(order).path("attention").toString())
                    .as(() -> shop.history(order))
                    .contains(code));
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.Part;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * PPAL-1, PPAL-2, PPAL-3, PPAL-5: PayPal's three exchanges around its login, the quick notice, and
 * consumers who give up. RECON-2 for {@code do}, the one that moves the money.
 */
class PaypalIsPaidIT {
  private static final String DEMO_KEY = "abcdef0123456789".repeat(4);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final PaypalShopper shopper = new PaypalShopper();
  private final String order = Shop.newOrder();

  @Test
  void authorizedThenCapturedInPartAndRefundedInParts() {
    JsonNode opened = shopper.open(order, 2000, false).json();
    assertThat(opened.path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(opened.path("nextAction").path("type").asText()).isEqualTo("redirect");
    assertThat(Http.get(URI.create(opened.path("nextAction").path("url").asText())).text())
        .contains("PayPal");

    Http.Response returned = shopper.approves(order).arrive();
    assertThat(returned.header("Location")).isEqualTo(shop.page(order) + "?orderId=" + order);
    assertThat(paymentServer.money(order)).as("before do nothing is held").isEqualTo("0/0/0");
    assertThat(shopper.completes(order).json().path("status").asText()).isEqualTo("authorized");

    assertThat(shop.capture(order, "{\"amount\":1500}", "capture-" + order).status())
        .isEqualTo(200);
    shopper.statementSays("success", order);
    assertThat(shop.refund(order, "{\"amount\":400}", "refund-1-" + order).status()).isEqualTo(200);
    assertThat(shop.refund(order, "{\"amount\":300}", "refund-2-" + order).status()).isEqualTo(200);
    comesTo(order, "captured");
    booksAgree(order, "2000/1500/700");
  }

  @Test
  void authorizedThenCancelled() {
    shopper.pays(order, 1200, false);
    comesTo(order, "authorized");

    assertThat(shop.cancel(order, "cancel-" + order).status()).isEqualTo(200);

    comesTo(order, "cancelled");
    assertThat(paymentServer.money(order)).isEqualTo("0/0/0");
  }

  @Test
  void authorizedAndCapturedAtOnce() {
    shopper.pays(order, 1500, true);

    shopper.statementSays("success", order);

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void theBuyerIsReadForAConfirmationPageAndWrittenDownNowhere() {
    shopper.open(order, 1500, true);
    Http.Response early = shop.lookUp(order, "payer");
    assertThat(early.json().path("type").asText()).isEqualTo("urn:kessai:problem:not-ready");
    PaymentServer.Carried carried = shopper.approves(order);
    carried.arrive();

    JsonNode payer = shop.lookUp(order, "payer").json();

    assertThat(payer.path("name").asText()).isEqualTo("見本 花子");
    shopper.completes(order);
    shopper.statementSays("success", order);
    comesTo(order, "captured");
    for (Part part : List.of(Part.PAYMENT_API, Part.ORDER_SERVICE, Part.NOTIFICATION_RECEIVER)) {
      assertUnwritten(Kessai.suite().part(part).logged(), carried);
    }
    assertUnwritten(shop.history(order), carried);
    assertUnwritten(shop.order(order).toString(), carried);
  }

  @Test
  void nothingMovesBeforeTheConsumerHasComeBack() {
    shopper.open(order, 1500, true);

    Http.Response early = shopper.completes(order);

    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().path("type").asText()).isEqualTo("urn:kessai:problem:not-ready");
    assertThat(shopper.completions(order)).isZero();
  }

  @Test
  void aReturnWithAnotherTokenIsRefusedAndOneThatComesTwiceIsNot() {
    shopper.open(order, 1500, true);
    PaymentServer.Carried carried = shopper.approves(order);

    assertThat(carried.arriveWith("token", "EC-00000000000000000").status()).isEqualTo(400);
    assertThat(carried.arriveWith("PayerID", "").status()).isEqualTo(400);
    assertThat(shopper.completes(order).status()).as("nothing was learned").isEqualTo(409);

    assertThat(carried.arrive().status()).isEqualTo(303);
    assertThat(carried.arrive().status()).isEqualTo(303);
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  @Test
  void ofManyCompletionsAtOnceOneChargesTheConsumer() throws Exception {
    shopper.comesBack(order, 1500, true);
    List<Callable<Http.Response>> all =
        List.of("a", "b", "c", "d").stream()
            .<Callable<Http.Response>>map(
                key -> () -> shop.operate(order, "complete", "{}", key + order))
            .toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long done = 0;
      for (Future<Http.Response> one : threads.invokeAll(all)) {
        done += one.get().status() == 200 ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }

    shopper.statementSays("success", order);
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
    assertThat(shopper.completions(order)).isEqualTo(1);
  }

  @Test
  void theQuickNoticeTellsWhatTheLostAnswerWouldHave() {
    shopper.comesBack(order, 1500, true);
    paymentServer.fault("hang-up-after", order, "Capture", 0);

    Http.Response lost = shopper.completes(order);

    assertThat(lost.status()).isEqualTo(202);
    comesTo(order, "captured");
    isSettled(order);
    shopper.statementSays("success", order);
    booksAgree(order, "1500/1500/0");
    assertThat(shopper.completes(order).header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(shopper.completions(order)).isEqualTo(1);
  }

  @Test
  void anAnswerAndAQuickNoticeBothLostAreFoundByInquiryAndCountedAsDrift() {
    shopper.comesBack(order, 1500, true);
    paymentServer.fault("hang-up-after", order, "Capture", 0);
    paymentServer.fault("lose", order);

    assertThat(shopper.completes(order).status()).isEqualTo(202);

    comesTo(order, "captured");
    isSettled(order);
    shopper.statementSays("success", order);
    booksAgree(order, "1500/1500/0");
    assertThat(shopper.completions(order)).isEqualTo(1);
    assertThat(shop.drift()).contains("paypal");
  }

  @Test
  void aCompletionThatNeverArrivedCanBeGivenAgain() {
    shopper.comesBack(order, 1500, true);
    paymentServer.fault("hang-up-before", order, "Capture", 0);
    assertThat(shopper.completes(order).status()).isEqualTo(202);

    isSettled(order);

    assertThat(shopper.completions(order)).isZero();
    Http.Response again = shop.operate(order, "complete", "{}", "again-" + order);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    shopper.statementSays("success", order);
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void aPaymentThatPayPalRefusesIsDeclined() {
    shopper.comesBack(order, 9101, true);

    Http.Response refused = shopper.completes(order);

    assertThat(refused.status()).isEqualTo(422);
    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aConsumerWhoGivesUpIsSentOnAndTheOrderExpires() {
    shopper.open(order, 1500, true);

    Http.Response returned = paymentServer.consumer("paypal", order, "cancel").arrive();

    assertThat(returned.status()).isEqualTo(303);
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(shopper.completes(order).status()).isEqualTo(409);
    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
  }

  @Test
  void aConsumerWhoNeverComesBackLetsTheOrderExpire() {
    shopper.open(order, 1500, true);

    paymentServer.expire(order);

    comesTo(order, "expired");
    booksAgree(order, "0/0/0");
    assertThat(shop.history(order)).contains("inquiry");
  }

  @Test
  void aNoticeOfMoneyForAnExpiredOrderNeedsAttention() {
    shopper.open(order, 1500, true);
    paymentServer.expire(order);
    comesTo(order, "expired");
    String body =
        "numberOfNotify=1&pushTime=20260101000000&pushId=1&fixed=0&txnType0000=Capture"
            + "&mstatus0000=success&receivedDatetime0000=20260101000000&amount0000=1500"
            + "&dummy0000=1&orderId0000="
            + order;

    assertThat(paymentServer.sendForged("paypal", body, DEMO_KEY)).isEqualTo("200");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  private static void assertUnwritten(String text, PaymentServer.Carried carried) {
    assertThat(text)
        .doesNotContain(carried.parameters().get("PayerID"))
        .doesNotContain(carried.parameters().get("token"))
        .doesNotContain("見本");
  }
}

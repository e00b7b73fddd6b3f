package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CARR-1, CARR-2, CARR-3: one payment with the phone bill, its success coming by notice and by
 * browser, either first, either missing, each repeated.
 */
class CarrierBillingIsPaidIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final CarrierBilling carriers = new CarrierBilling();

  @ParameterizedTest
  @CsvSource({
    "docomo, Shift_JIS, windows-31j",
    "au, UTF-8, UTF-8",
    "softbank-a, UTF-8, UTF-8",
    "softbank-b, Shift_JIS, windows-31j"
  })
  void theBrowserIsSentOnByTheCarriersPageByteForByte(
      String carrier, String charset, String written) {
    JsonNode payment = carriers.once(Shop.newOrder(), carrier, 1500, true).json();
    assertThat(payment.path("status").asText()).isEqualTo("awaiting-consumer");
    JsonNode action = payment.path("nextAction");

    Http.Response shown = Http.get(URI.create(action.path("url").asText()));

    assertThat(shown.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=" + charset);
    assertThat(shown.in(Charset.forName(written)))
        .isEqualTo(action.path("content").asText())
        .contains("表示～ソフト①")
        .contains("charset=\"" + charset + "\"");
  }

  @Test
  void theTerminalMustBeNamed() {
    String details = "{\"carrier\":\"docomo\",\"accounting\":\"one-time\"}";
    String order = Shop.newOrder();

    Http.Response refused = shop.start(order, "carrier", 100, true, details, "open-" + order);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("details.terminal");
  }

  @Test
  void theNoticeComesFirst() {
    String order = opened();
    PaymentServer.Carried carried = carriers.consumer(order, "approve");
    comesTo(order, "captured");

    Http.Response returned = carried.arrive();

    assertThat(returned.status()).isEqualTo(303);
    assertThat(returned.header("Location")).isEqualTo(shop.page(order) + "?orderId=" + order);
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void theBrowserComesFirst() {
    String order = opened();
    paymentServer.fault("delay", order, "", 1500);

    carriers.consumer(order, "approve").arrive();

    assertThat(shop.payment(order).path("status").asText()).isEqualTo("captured");
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void bothComeTwice() {
    String order = opened();
    paymentServer.fault("double", order);
    PaymentServer.Carried carried = carriers.consumer(order, "approve");

    carried.arrive();
    Http.Response second = carried.arrive();
    paymentServer.sendNoticesAgain(order);

    assertThat(second.status()).isEqualTo(303);
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void aTamperedReturnChangesNothing() {
    String order = opened();

    Http.Response returned = carriers.consumer(order, "cancel").arriveWith("mstatus", "success");

    assertThat(returned.status()).isEqualTo(400);
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  @Test
  void theNoticeIsLostAndTheSuccessIsFoundByInquiry() {
    String order = opened();
    paymentServer.fault("lose", order);

    carriers.consumer(order, "approve");

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
    assertThat(shop.drift()).contains("carrier");
  }

  @Test
  void onlyASuccessIsNotified() {
    String order = opened();

    carriers.consumer(order, "cancel").arrive();

    comesTo(order, "declined");
    assertThat(paymentServer.book(order).path("notices")).isEmpty();
  }

  @Test
  void theCarrierRefusesWithoutANoticeAndTheInquiryFindsIt() {
    String order = Shop.newOrder();
    carriers.once(order, "au", 9102, true);

    carriers.consumer(order, "approve");

    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
    assertThat(paymentServer.book(order).path("notices")).isEmpty();
  }

  @Test
  void theApplicationIsRefused() {
    String order = Shop.newOrder();

    Http.Response refused = carriers.once(order, "au", 9101, true);

    assertThat(refused.json().path("status").asText()).isEqualTo("declined");
    comesTo(order, "declined");
  }

  @Test
  void aConsumerWhoLeavesLetsTheOrderExpireAndALateSuccessIsForAPerson() {
    String order = opened();
    comesTo(order, "expired");

    carriers.consumer(order, "approve");

    comesTo(order, "captured");
    assertThat(shop.order(order).path("attention").toString()).contains("states-contradict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docomo", "softbank-a"})
  void captureAndRefundsArePlainExchanges(String carrier) {
    String order = authorized(carrier, 2000);

    assertThat(shop.capture(order, "{}", "capture-" + order).status()).isEqualTo(200);
    comesTo(order, "captured");
    assertThat(shop.refund(order, "{\"amount\":700}", "refund-" + order).status()).isEqualTo(200);
    booksAgree(order, "2000/2000/700");
    assertThat(shop.refund(order, "{}", "rest-" + order).status()).isEqualTo(200);

    comesTo(order, "refunded");
    booksAgree(order, "2000/2000/2000");
  }

  @Test
  void cancellingIsAPlainExchange() {
    String order = authorized("au", 2000);

    assertThat(shop.cancel(order, "cancel-" + order).status()).isEqualTo(200);

    comesTo(order, "cancelled");
    assertThat(paymentServer.money(order)).isEqualTo("0/0/0");
  }

  @Test
  void anOpeningWhoseAnswerIsLostCanBeCapturedAllTheSame() {
    String order = Shop.newOrder();
    paymentServer.fault("hang-up-after", order, "Authorize", 0);
    assertThat(carriers.once(order, "docomo", 2000, false).status()).isEqualTo(202);
    carriers.consumer(order, "approve");
    comesTo(order, "authorized");
    isSettled(order);

    Http.Response captured = shop.capture(order, "{}", "capture-" + order);

    assertThat(captured.status()).as(captured.text()).isEqualTo(200);
    comesTo(order, "captured");
    booksAgree(order, "2000/2000/0");
  }

  @Test
  void aCaptureWhoseAnswerIsLostIsSettledByInquiryAndNotSentAgain() {
    String order = authorized("au", 2000);
    paymentServer.fault("hang-up-after", order, "Capture", 0);

    assertThat(shop.capture(order, "{}", "capture-" + order).status()).isEqualTo(202);

    comesTo(order, "captured");
    isSettled(order);
    assertThat(paymentServer.executed(order, "Capture")).isEqualTo(1);
    booksAgree(order, "2000/2000/0");
  }

  private String opened() {
    String order = Shop.newOrder();
    assertThat(carriers.once(order, "docomo", 1500, true).status()).isEqualTo(201);
    return order;
  }

  private String authorized(String carrier, long amount) {
    String order = Shop.newOrder();
    carriers.once(order, carrier, amount, false);
    carriers.consumer(order, "approve").arrive();
    comesTo(order, "authorized");
    return order;
  }
}

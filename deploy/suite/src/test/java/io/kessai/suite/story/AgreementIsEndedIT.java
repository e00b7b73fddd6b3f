package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CARR-6, CARR-7: ending a recurring agreement, between two and between three. */
class AgreementIsEndedIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();
  private final CarrierBilling carriers = new CarrierBilling();

  @ParameterizedTest
  @ValueSource(strings = {"docomo", "au", "softbank-a", "softbank-b"})
  void betweenTwoItIsAPlainExchange(String carrier) {
    String order = carriers.agreed(carrier);

    Http.Response ended = carriers.endBetweenTwo(order);

    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    comesTo(order, "ended");
    assertThat(paymentServer.book(order).path("order").path("properties").path("mpStatus").asText())
        .isEqualTo("9");
  }

  @Test
  void anEndingWhoseAnswerIsLostIsSettledByInquiry() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("hang-up-after", order, "Terminate", 0);

    assertThat(carriers.endBetweenTwo(order).status()).isEqualTo(202);

    comesTo(order, "ended");
    isSettled(order);
  }

  @Test
  void betweenThreeTheBrowserIsSentOnAndTheSuccessIsNotified() {
    String order = carriers.agreed("docomo");

    Http.Response handed = carriers.endBetweenThree(order);

    JsonNode action = handed.json().path("nextAction");
    assertThat(handed.status()).isEqualTo(200);
    assertThat(handed.json().path("status").asText()).isEqualTo("active");
    Http.Response page = Http.get(URI.create(action.path("url").asText()));
    assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=Shift_JIS");
    assertThat(page.in(Charset.forName("windows-31j"))).isEqualTo(action.path("content").asText());
    carriers.consumer(order, "approve");
    comesTo(order, "ended");
    isSettled(order);
    assertThat(shop.payment(order).path("nextAction").path("type").asText()).isEqualTo("nothing");
  }

  @Test
  void theBrowserComesBackToTheCompletionPageAndProvesTheEnd() {
    String order = carriers.agreed("softbank-a");
    paymentServer.fault("lose", order, "Terminate", 0);
    carriers.endBetweenThree(order);

    Http.Response returned = carriers.consumer(order, "approve").arrive();

    assertThat(returned.status()).isEqualTo(303);
    assertThat(returned.header("Location")).isEqualTo(shop.page(order) + "?orderId=" + order);
    comesTo(order, "ended");
    isSettled(order);
  }

  @Test
  void anEndWhoseNoticeIsLostIsFoundByInquiry() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("lose", order, "Terminate", 0);
    carriers.endBetweenThree(order);

    carriers.consumer(order, "approve");

    comesTo(order, "ended");
    isSettled(order);
  }

  @Test
  void aConsumerWhoGivesUpKeepsTheAgreementAndOnlyASuccessIsNotified() {
    String order = carriers.agreed("docomo");
    int before = paymentServer.book(order).path("notices").size();
    carriers.endBetweenThree(order);

    Http.Response returned = carriers.consumer(order, "cancel").arrive();

    assertThat(returned.status()).isEqualTo(303);
    assertThat(paymentServer.book(order).path("notices")).hasSize(before);
    carriers.runs(order, "2099-01", false);
    carriers.monthsBecome(order, "2099-01=charged");
    assertThat(shop.status(order)).isEqualTo("active");
  }

  @Test
  void aMonthChargedThoughTheAgreementHasEndedIsShownBesideIt() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("delay", order, "Capture", 2000);
    carriers.runs(order, "2099-01", false);

    carriers.endBetweenTwo(order);

    comesTo(order, "ended");
    carriers.monthsBecome(order, "2099-01=charged");
  }

  @Test
  void anErasureAfterTheEndIsNoContradiction() {
    String order = carriers.agreed("docomo");
    paymentServer.fault("delay", order, "Terminate", 3000);
    carriers.erases(order);

    comesTo(order, "erased");

    assertThat(carriers.endBetweenTwo(order).status()).isEqualTo(409);
    assertThat(shop.order(order).path("attention")).isEmpty();
  }
}

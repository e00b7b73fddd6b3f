package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * TDS-1 to TDS-5, BASE-2: a card with 3-D Secure, its outcome coming by notice and by browser,
 * either first, either missing, each repeated.
 */
class SecureCardIsPaidIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void theBrowserIsSentOnByRedirect() {
    JsonNode payment = open(Shop.newOrder()).json();

    assertThat(payment.path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(payment.path("nextAction").path("type").asText()).isEqualTo("redirect");
    Http.Response page = Http.get(URI.create(payment.path("nextAction").path("url").asText()));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("<form");
  }

  @Test
  void theBrowserIsShownTheDocumentByteForByte() {
    String order = Shop.newOrder();
    String details =
        """
        {"token":"%s","mode":"company","handOver":"html",
         "browser":{"accept":"text/html","userAgent":"Story/1.0"}}"""
            .formatted(paymentServer.tokenFor(PaymentServer.CHALLENGED));
    JsonNode action =
        shop.start(order, "mpi", 1500, true, details, "open-" + order).json().path("nextAction");
    assertThat(action.path("type").asText()).isEqualTo("html");

    Http.Response shown = Http.get(URI.create(action.path("url").asText()));

    assertThat(shown.header("Content-Type")).isEqualToIgnoringCase("text/html; charset=UTF-8");
    assertThat(shown.text()).isEqualTo(action.path("content").asText());
    assertThat(shown.text()).contains("<!DOCTYPE html>").contains("</html>");
  }

  @Test
  void theNoticeComesFirst() {
    String order = Shop.newOrder();
    open(order);
    PaymentServer.Carried carried = paymentServer.consumerApproves(order);
    comesTo(order, "captured");

    Http.Response returned = carried.arrive();

    assertThat(returned.status()).isEqualTo(303);
    assertThat(returned.header("Location")).isEqualTo(shop.page(order) + "?orderId=" + order);
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void theBrowserComesFirst() {
    String order = Shop.newOrder();
    paymentServer.fault("delay", order, "", 1500);
    open(order);

    paymentServer.consumerApproves(order).arrive();

    assertThat(shop.payment(order).path("status").asText()).isEqualTo("captured");
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void theNoticeComesBeforeTheAnswer() {
    String order = Shop.newOrder();
    paymentServer.fault("early", order);
    open(order);

    paymentServer.consumerApproves(order);

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void theBrowserNeverComes() {
    String order = Shop.newOrder();
    open(order);

    paymentServer.consumerApproves(order);

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void theNoticeNeverComesButTheBrowserDoes() {
    String order = Shop.newOrder();
    paymentServer.fault("lose", order);
    open(order);

    paymentServer.consumerApproves(order).arrive();

    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
    assertThat(paymentServer.executed(order, "GetResult")).as("TDS-6: nobody asked").isZero();
  }

  @Test
  void bothComeTwice() {
    String order = Shop.newOrder();
    paymentServer.fault("double", order);
    open(order);
    PaymentServer.Carried carried = paymentServer.consumerApproves(order);

    Http.Response first = carried.arrive();
    Http.Response second = carried.arrive();
    paymentServer.sendNoticesAgain(order);

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(303);
    comesTo(order, "captured");
    booksAgree(order, "1500/1500/0");
  }

  @Test
  void aConsumerWhoFailsIsDeclined() {
    String order = Shop.newOrder();
    open(order);

    paymentServer.consumerFails(order).arrive();

    comesTo(order, "declined");
    booksAgree(order, "0/0/0");
  }

  @Test
  void authorizedWithTheSameCommandsAfterwards() {
    String order = Shop.newOrder();
    shop.payBySecureCard(order, 2000, false, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    paymentServer.consumerApproves(order).arrive();
    comesTo(order, "authorized");

    Http.Response captured = shop.capture(order, "{}", "capture-" + order);

    assertThat(captured.status()).as(captured.text()).isEqualTo(200);
    assertThat(shop.refund(order, "{\"amount\":500}", "refund-" + order).status()).isEqualTo(200);
    comesTo(order, "captured");
    booksAgree(order, "2000/2000/500");
  }

  private Http.Response open(String order) {
    Http.Response opened =
        shop.payBySecureCard(order, 1500, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened;
  }
}

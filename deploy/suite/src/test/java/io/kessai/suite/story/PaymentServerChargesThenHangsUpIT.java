package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RECON-2: the answer is lost, whether or not the money moved. The command is in doubt, is settled
 * by inquiry, and is never sent again blindly.
 */
class PaymentServerChargesThenHangsUpIT {
  private static final long LONGER_THAN_THE_READ_TIMEOUT = 3000;

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @ParameterizedTest
  @CsvSource({"hang-up-after", "answer-late", "error-500-after"})
  void theMoneyMovedAndTheOrderComesToBePaid(String fault) {
    String order = Shop.newOrder();
    paymentServer.fault(fault, order, "Authorize", LONGER_THAN_THE_READ_TIMEOUT);
    String token = paymentServer.tokenFor(PaymentServer.APPROVED);

    Http.Response opened = shop.payByCard(order, 1200, true, token);

    assertThat(opened.status()).as(opened.text()).isEqualTo(202);
    assertThat(opened.header("Location")).endsWith(order + "/payment");
    assertThat(opened.json().path("inDoubt").asBoolean()).isTrue();
    comesTo(order, "captured");
    isSettled(order);
    booksAgree(order, "1200/1200/0");
    assertThat(paymentServer.executed(order, "Authorize")).isEqualTo(1);
    Http.Response again = shop.payByCard(order, 1200, true, token);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(paymentServer.executed(order, "Authorize")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"hang-up-before", "error-500", "error-502", "error-503"})
  void nothingMovedAndTheOrderExpires(String fault) {
    String order = Shop.newOrder();
    paymentServer.fault(fault, order, "Authorize", 0);

    Http.Response opened =
        shop.payByCard(order, 1200, true, paymentServer.tokenFor(PaymentServer.APPROVED));

    assertThat(opened.status()).as(opened.text()).isEqualTo(202);
    comesTo(order, "expired");
    isSettled(order);
    assertThat(paymentServer.executed(order, "Authorize")).isZero();
  }

  @Test
  void aCaptureInDoubtIsSettled() {
    String order = Shop.newOrder();
    shop.payByCard(order, 1200, false, paymentServer.tokenFor(PaymentServer.APPROVED));
    paymentServer.fault("hang-up-after", order, "Capture", 0);

    Http.Response captured = shop.capture(order, "{\"amount\":1000}", "capture-" + order);

    assertThat(captured.status()).isEqualTo(202);
    assertThat(shop.cancel(order, "cancel-" + order).json().path("type").asText())
        .isEqualTo("urn:kessai:problem:command-in-progress");
    comesTo(order, "captured");
    isSettled(order);
    assertThat(shop.money(order)).isEqualTo("1200/1000/0");
  }

  @Test
  void aRefundInDoubtThatNeverHappenedCanBeGivenAgain() {
    String order = Shop.newOrder();
    shop.payByCard(order, 1000, true, paymentServer.tokenFor(PaymentServer.APPROVED));
    paymentServer.fault("hang-up-before", order, "Cancel", 0);

    Http.Response lost = shop.refund(order, "{\"amount\":400}", "refund-1-" + order);

    assertThat(lost.status()).isEqualTo(202);
    isSettled(order);
    assertThat(shop.money(order)).isEqualTo("1000/1000/0");
    Http.Response again = shop.refund(order, "{\"amount\":400}", "refund-2-" + order);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    comesTo(order, "captured");
    booksAgree(order, "1000/1000/400");
  }

  @Test
  void aRefundInDoubtThatHappenedIsCountedOnce() {
    String order = Shop.newOrder();
    shop.payByCard(order, 1000, true, paymentServer.tokenFor(PaymentServer.APPROVED));
    paymentServer.fault("hang-up-after", order, "Cancel", 0);

    Http.Response lost = shop.refund(order, "{\"amount\":400}", "refund-" + order);

    assertThat(lost.status()).isEqualTo(202);
    isSettled(order);
    booksAgree(order, "1000/1000/400");
    assertThat(
            shop.refund(order, "{\"amount\":400}", "refund-" + order).header("Idempotent-Replayed"))
        .isEqualTo("true");
    assertThat(paymentServer.executed(order, "Cancel")).isEqualTo(1);
  }
}

package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static io.kessai.suite.story.Expectations.comesTo;
import static io.kessai.suite.story.Expectations.isSettled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/**
 * RECON-2: {@code kill -9} of payment-api after the payment server charged, before it was stored.
 */
class PaymentApiIsKilledIT {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void betweenCallAndStoreNobodyIsChargedTwice() {
    String order = Shop.newOrder();
    paymentServer.fault("answer-late", order, "Authorize", 1500);
    String token = paymentServer.tokenFor(PaymentServer.APPROVED);
    RunningPart paymentApi = Kessai.suite().part(Part.PAYMENT_API);
    CompletableFuture<Http.Response> asking =
        CompletableFuture.supplyAsync(() -> shop.payByCard(order, 1200, true, token));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> paymentServer.executed(order, "Authorize") == 1);

    paymentApi.kill();

    assertThat(asking.handle((response, failure) -> failure).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(UncheckedIOException.class);
    paymentApi.start();
    paymentApi.awaitReady();
    Http.Response again = shop.payByCard(order, 1200, true, token);
    assertThat(again.status()).as("in doubt, or settled already").isIn(201, 202);
    comesTo(order, "captured");
    isSettled(order);
    booksAgree(order, "1200/1200/0");
    assertThat(paymentServer.executed(order, "Authorize")).isEqualTo(1);
  }
}

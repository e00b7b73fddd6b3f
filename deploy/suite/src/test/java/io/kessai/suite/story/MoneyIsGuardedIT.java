package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.booksAgree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CARD-3: no number of parallel commands moves more than there is, and none moves twice. */
class MoneyIsGuardedIT {
  private static final int AT_ONCE = 20;

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void ofManyRefundsAtOnceOnlyWhatWasCapturedIsGivenBack() throws Exception {
    String order = Shop.newOrder();
    shop.payByCard(order, 100, true, paymentServer.tokenFor(PaymentServer.APPROVED));

    List<Integer> statuses =
        atOnce(i -> shop.refund(order, "{\"amount\":60}", "refund-" + i + "-" + order).status());

    assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(1);
    assertThat(statuses).allMatch(status -> status == 200 || status == 409);
    booksAgree(order, "100/100/60");
    assertThat(paymentServer.executed(order, "Cancel")).isEqualTo(1);
  }

  @Test
  void ofManyCapturesAtOnceOneIsDone() throws Exception {
    String order = Shop.newOrder();
    shop.payByCard(order, 100, false, paymentServer.tokenFor(PaymentServer.APPROVED));

    List<Integer> statuses =
        atOnce(i -> shop.capture(order, "{}", "capture-" + i + "-" + order).status());

    assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(1);
    booksAgree(order, "100/100/0");
    assertThat(paymentServer.executed(order, "Capture")).isEqualTo(1);
  }

  @Test
  void theSameCommandManyTimesIsOneCommand() throws Exception {
    String order = Shop.newOrder();
    shop.payByCard(order, 100, true, paymentServer.tokenFor(PaymentServer.APPROVED));

    List<Integer> statuses =
        atOnce(i -> shop.refund(order, "{\"amount\":30}", "refund-" + order).status());

    assertThat(statuses).allMatch(status -> status == 200 || status == 202);
    booksAgree(order, "100/100/30");
    assertThat(paymentServer.executed(order, "Cancel")).isEqualTo(1);
  }

  @Test
  void theSameOrderOpenedManyTimesIsOpenedOnce() throws Exception {
    String order = Shop.newOrder();
    String token = paymentServer.tokenFor(PaymentServer.APPROVED);

    List<Integer> statuses = atOnce(i -> shop.payByCard(order, 100, true, token).status());

    assertThat(statuses).allMatch(status -> status == 201 || status == 202);
    booksAgree(order, "100/100/0");
    assertThat(paymentServer.executed(order, "Authorize")).isEqualTo(1);
  }

  private interface Numbered {
    int status(int number);
  }

  private static List<Integer> atOnce(Numbered command) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> calls =
          IntStream.range(0, AT_ONCE)
              .<Callable<Integer>>mapToObj(i -> () -> command.status(i))
              .toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}

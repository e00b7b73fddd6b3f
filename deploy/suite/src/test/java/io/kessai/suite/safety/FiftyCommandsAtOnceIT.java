package io.kessai.suite.safety;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Fifty callers at one moment, each with a key of its own given twice, or all with one key: money
 * moves once for each command and never beyond what there is, and who loses is told so.
 */
@Execution(ExecutionMode.SAME_THREAD)
class FiftyCommandsAtOnceIT {
  private static final int AT_ONCE = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TOLD_TO_WAIT = Duration.ofSeconds(2);

  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();

  @Test
  void ofFiftyCapturesEachGivenTwiceOneIsDone() throws Exception {
    String order = authorized(1000);

    List<Http.Response> answers =
        atOnce(
            2 * AT_ONCE,
            i -> shop.capture(order, "{\"amount\":700}", "capture-" + i / 2 + "-" + order));

    onlyClearAnswers(answers, Set.of("wrong-state", "command-in-progress"));
    assertThat(keysThatWon(answers)).isEqualTo(1);
    assertThat(calls(order, "Capture")).isEqualTo(1);
    comesTo(order, "1000/700/0");
    figure("captures", answers);
  }

  @Test
  void ofFiftyRefundsEachGivenTwiceAsManyAreDoneAsThereIsMoney() throws Exception {
    String order = captured(1000);

    List<Http.Response> answers =
        atOnce(
            2 * AT_ONCE,
            i -> shop.refund(order, "{\"amount\":30}", "refund-" + i / 2 + "-" + order));

    onlyClearAnswers(answers, Set.of("amount-too-high", "wrong-state", "command-in-progress"));
    long won = keysThatWon(answers);
    assertThat(won).isBetween(1L, 33L);
    assertThat(calls(order, "Cancel")).isEqualTo(won);
    comesTo(order, "1000/1000/" + 30 * won);
    figure("refunds", answers);
  }

  @Test
  void ofFiftyCancelsEachGivenTwiceOneIsDone() throws Exception {
    String order = authorized(1000);

    List<Http.Response> answers =
        atOnce(2 * AT_ONCE, i -> shop.cancel(order, "cancel-" + i / 2 + "-" + order));

    onlyClearAnswers(answers, Set.of("wrong-state", "command-in-progress"));
    assertThat(keysThatWon(answers)).isEqualTo(1);
    assertThat(calls(order, "Cancel")).isEqualTo(1);
    figure("cancels", answers);
  }

  @Test
  void capturesCancelsAndRefundsTogetherLeaveOneTruth() throws Exception {
    String order = authorized(1000);

    List<Http.Response> answers =
        atOnce(
            AT_ONCE,
            i ->
                switch (i % 3) {
                  case 0 -> shop.capture(order, "{}", "capture-" + i + "-" + order);
                  case 1 -> shop.cancel(order, "cancel-" + i + "-" + order);
                  default -> shop.refund(order, "{\"amount\":400}", "refund-" + i + "-" + order);
                });

    onlyClearAnswers(answers, Set.of("wrong-state", "command-in-progress", "amount-too-high"));
    assertThat(calls(order, "Capture")).isLessThanOrEqualTo(1);
    String money = paymentServer.money(order);
    assertThat(money)
        .as("captured, or cancelled, and never given back beyond that")
        .isIn("1000/0/0", "0/0/0", "1000/1000/0", "1000/1000/400", "1000/1000/800");
    assertThat(answers.stream().filter(answer -> answer.status() == 200).count())
        .isEqualTo(calls(order, "Capture") + calls(order, "Cancel"));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(moved(order)).isEqualTo(money));
    figure("mixed", answers);
  }

  @Test
  void oneKeyFiftyTimesIsOneCallEvenWhenItsAnswerIsLost() throws Exception {
    String order = captured(1000);
    paymentServer.fault("hang-up-after", order, "Cancel", 0);

    List<Http.Response> answers =
        atOnce(AT_ONCE, i -> shop.refund(order, "{\"amount\":600}", "refund-" + order));

    assertThat(answers).extracting(Http.Response::status).containsOnly(202);
    comesTo(order, "1000/1000/600");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        shop.refund(order, "{\"amount\":600}", "refund-" + order).header("Location")
                            + shop.payment(order).path("inDoubt"))
                    .endsWith("false"));
    Http.Response again = shop.refund(order, "{\"amount\":600}", "refund-" + order);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(calls(order, "Cancel")).isEqualTo(1);
    figure("one key, answer lost", answers);
  }

  @Test
  void oneKeyForFiftyOrdersOpensOne() throws Exception {
    List<String> orders = Stream.generate(Shop::newOrder).limit(AT_ONCE).toList();
    String key = "shared-" + orders.getFirst();
    List<String> tokens =
        orders.stream().map(order -> paymentServer.tokenFor(PaymentServer.APPROVED)).toList();

    List<Http.Response> answers =
        atOnce(
            AT_ONCE,
            i ->
                shop.start(
                    orders.get(i),
                    "card",
                    100,
                    true,
                    "{\"token\":\"" + tokens.get(i) + "\"}",
                    key));

    assertThat(answers.stream().filter(answer -> answer.status() == 201).count()).isEqualTo(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 201))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.text()).isEqualTo(422);
              assertThat(problem(answer)).isEqualTo("idempotency-key-reused");
            });
    assertThat(orders.stream().mapToLong(order -> calls(order, "Authorize")).sum()).isEqualTo(1);
    figure("one key for many orders", answers);
  }

  /** All at one moment; who is told that there is too much just now comes again, as shops do. */
  private static List<Http.Response> atOnce(int callers, IntFunction<Http.Response> command)
      throws Exception {
    return AtOnce.call(
        callers,
        i ->
            await()
                .atMost(PATIENCE)
                .pollInterval(TOLD_TO_WAIT)
                .pollDelay(Duration.ZERO)
                .until(() -> command.apply(i), answer -> !problem(answer).equals("overloaded")));
  }

  private String authorized(long amount) {
    return opened(amount, false, "authorized");
  }

  private String captured(long amount) {
    return opened(amount, true, "captured");
  }

  private String opened(long amount, boolean capture, String status) {
    String order = Shop.newOrder();
    Http.Response opened =
        shop.payByCard(order, amount, capture, paymentServer.tokenFor(PaymentServer.APPROVED));
    assertThat(opened.json().path("status").asText()).as(opened.text()).isEqualTo(status);
    return order;
  }

  private static void onlyClearAnswers(List<Http.Response> answers, Set<String> problems) {
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.text()).isIn(200, 202, 409);
              if (answer.status() == 409) {
                assertThat(problem(answer)).isIn(problems);
              }
            });
  }

  /** Two callers in turn share a key: how many keys moved money. */
  private static long keysThatWon(List<Http.Response> answers) {
    long won = 0;
    for (int i = 0; i < answers.size(); i += 2) {
      if (answers.get(i).status() == 200 || answers.get(i + 1).status() == 200) {
        won++;
      }
    }
    return won;
  }

  /** How often the payment server was called at all, whatever came of it. */
  private long calls(String order, String command) {
    return paymentServer.book(order).path("calls").findValuesAsText("command").stream()
        .filter(command::equals)
        .count();
  }

  private void comesTo(String order, String money) {
    assertThat(paymentServer.money(order)).isEqualTo(money);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(settledMoney(order)).isEqualTo(money));
  }

  private String settledMoney(String order) {
    return shop.order(order).path("openRequests").isEmpty() ? shop.money(order) : "in doubt";
  }

  /** As the payment server's books have it: nothing is authorised any more once cancelled. */
  private String moved(String order) {
    String money = settledMoney(order);
    return shop.status(order).equals("cancelled") ? money.replaceFirst("^1000/", "0/") : money;
  }

  private static String problem(Http.Response answer) {
    return answer.json().path("type").asText().replace("urn:kessai:problem:", "");
  }

  private static void figure(String what, List<Http.Response> answers) {
    Map<String, Long> counted =
        answers.stream()
            .collect(
                groupingBy(
                    answer -> answer.status() + " " + problem(answer), TreeMap::new, counting()));
    Safety.figure("S2 " + answers.size() + " " + what + ": " + counted);
  }
}

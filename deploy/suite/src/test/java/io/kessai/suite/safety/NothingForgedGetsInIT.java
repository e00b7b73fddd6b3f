package io.kessai.suite.safety;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * PUSH-3: every way to pretend to be the payment server's PUSH is refused, counted with its reason,
 * never answered 5xx, and leaves nothing of what it contained in any log.
 */
@Execution(ExecutionMode.SAME_THREAD)
class NothingForgedGetsInIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SOMEBODYS_KEY = "1".repeat(64);
  private static final String SECOND_CCID = "A100000000000002000000cc";
  private static final String SECOND_KEY = "0123456789abcdef".repeat(4);
  private static final int TOO_LONG = 512 * 1024 + 1;

  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();
  private final RunningPart receiver = Safety.suite().part(Part.NOTIFICATION_RECEIVER);

  /** How a forgery ends: the status, and the metric and reason that count it. */
  private record Ending(int status, String metric, String reason) {
    static Ending refused(int status, String reason) {
      return new Ending(status, "kessai_notices_refused_total", reason);
    }
  }

  @Test
  void everyForgedNoticeIsRefusedAndCountedWithItsReason() {
    String order = awaitingConsumer();
    JsonNode before = shop.order(order);

    Map<Push, Ending> forgeries = forgeries(order);
    forgeries.forEach(
        (push, ending) -> {
          double counted = counted(ending);
          int status = push.send();
          assertThat(status).as(ending.toString()).isEqualTo(ending.status());
          assertThat(counted(ending)).as(push.headers() + " " + ending).isEqualTo(counted + 1);
        });

    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(shop.order(order)).isEqualTo(before);
    neverLogged(order, SOMEBODYS_KEY, "mpiMstatus0000");
    Safety.figure(
        "S5 %d forged notices: %s"
            .formatted(
                forgeries.size(),
                forgeries.values().stream()
                    .map(ending -> ending.status() + " " + ending.reason())
                    .collect(groupingBy(ending -> ending, TreeMap::new, counting()))));
  }

  @Test
  void aNoticeThatEndsBeforeItsEndIsNoNotice() {
    String order = awaitingConsumer();
    String body = Push.paid(order, "1");

    int status =
        Push.of(receiver.address(), "mpi", body)
            .signed(Safety.CCID, Safety.KEY)
            .but(body.substring(0, body.length() / 2))
            .sendAndLeave();

    assertThat(status).as("closed, or told that it is none").isIn(0, 400, 408);
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
    neverLogged(order);
  }

  @Test
  void whatIsSignedButUnreadableIsKeptForAPersonAndCounted() {
    String order = awaitingConsumer();
    String form = "numberOfNotify=1&orderId0000=" + order + "&note0000=決済";
    String shiftJis = new String(form.getBytes(Charset.forName("Shift_JIS")), ISO_8859_1);
    Ending kept = new Ending(200, "kessai_notices_dead_total", "not-utf8");
    double counted = counted(kept);

    int status =
        Push.of(receiver.address(), "mpi", shiftJis).signed(Safety.CCID, Safety.KEY).send();

    assertThat(status).isEqualTo(200);
    assertThat(counted(kept)).isEqualTo(counted + 1);
    neverLogged(order);
  }

  @Test
  void anotherMerchantsGenuineNoticeDoesNotTouchTheOrderOfTheSameId() {
    String order = awaitingConsumer();

    int status =
        Push.of(receiver.address(), "mpi", Push.paid(order, "1"))
            .signed(SECOND_CCID, SECOND_KEY)
            .send();

    assertThat(status).as("it is genuine, for the merchant second").isEqualTo(200);
    Shop second = new Shop(Safety.suite(), "second");
    await().atMost(PATIENCE).until(() -> second.notices(order) == 1);
    assertThat(shop.notices(order)).isZero();
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  @Test
  void aReplayedNoticeIsTakenAndChangesNothing() {
    String order = awaitingConsumer();
    paymentServer.consumerApproves(order);
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
    await().atMost(PATIENCE).until(() -> shop.notices(order) == 1);
    JsonNode before = shop.order(order);
    double repeated = repeated();

    for (int i = 0; i < 5; i++) {
      assertThat(paymentServer.sendNoticesAgain(order).findValuesAsText("answer"))
          .containsOnly("200");
    }

    await().atMost(PATIENCE).until(() -> repeated() == repeated + 5);
    assertThat(shop.order(order)).isEqualTo(before);
    assertThat(shop.notices(order)).isEqualTo(1);
  }

  private Map<Push, Ending> forgeries(String order) {
    String body = Push.paid(order, "1");
    Push plain = Push.of(receiver.address(), "mpi", body);
    Push genuine = plain.signed(Safety.CCID, Safety.KEY);
    String forged = Push.signature(Safety.CCID, SOMEBODYS_KEY, body);
    Map<Push, Ending> all = new LinkedHashMap<>();
    Ending wrong = Ending.refused(403, "wrong-signature");
    all.put(plain.signed(Safety.CCID, SOMEBODYS_KEY), wrong);
    all.put(genuine.but(body.replace("dummy0000=1", "dummy0000=0")), wrong);
    all.put(plain.signed(Safety.CCID, SECOND_KEY), wrong);
    all.put(plain.signed(SECOND_CCID, Safety.KEY), wrong);
    all.put(
        plain.signed("A100000000000009000000cc", SOMEBODYS_KEY),
        Ending.refused(403, "unknown-merchant"));
    all.put(
        plain
            .without("Content-Type")
            .with("Content-Type: application/json")
            .signed(Safety.CCID, SOMEBODYS_KEY),
        wrong);
    all.put(plain, Ending.refused(401, "unsigned"));
    all.put(plain.with("Content-HMAC: "), Ending.refused(401, "unsigned"));
    Ending malformed = Ending.refused(401, "malformed-signature");
    all.put(plain.with("Content-HMAC: h=None;s=" + Safety.CCID + ";v="), malformed);
    all.put(plain.with("Content-HMAC: " + "é".repeat(500)), malformed);
    all.put(genuine.with("Content-HMAC: " + forged), malformed);
    all.put(plain.with("Content-HMAC: " + forged).signed(Safety.CCID, Safety.KEY), malformed);
    all.put(
        Push.of(receiver.address(), "mpi", "x".repeat(TOO_LONG)).signed(Safety.CCID, Safety.KEY),
        Ending.refused(413, "oversized"));
    all.put(genuine.without("Content-Length"), Ending.refused(411, "no-length"));
    all.put(
        Push.of(receiver.address(), "mpi", "").signed(Safety.CCID, Safety.KEY),
        Ending.refused(400, "empty"));
    all.put(
        Push.of(receiver.address(), "nosuch", body).signed(Safety.CCID, Safety.KEY),
        Ending.refused(404, "unknown-service"));
    return all;
  }

  private String awaitingConsumer() {
    String order = Shop.newOrder();
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("awaiting-consumer"));
    return order;
  }

  private double counted(Ending ending) {
    return Scrape.of(receiver).sum(ending.metric(), "reason=\"" + ending.reason() + "\"");
  }

  private static double repeated() {
    return Scrape.of(Safety.suite().part(Part.ORDER_SERVICE))
        .sum("kessai_facts_repeated_total", "messenger=\"NOTICE\"");
  }

  private void neverLogged(String... contents) {
    assertThat(receiver.logged()).as("its log is read").contains("Listening on");
    for (String content : contents) {
      assertThat(receiver.logged()).doesNotContain(content);
    }
  }
}

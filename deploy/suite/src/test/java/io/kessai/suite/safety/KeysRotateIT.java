package io.kessai.suite.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.RunningPart;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The merchant's key at the payment server changes. Beside the suite with the old key there are a
 * payment server that knows the new key alone, services that have the new key and believe the old
 * one, and services from which the old one was taken.
 */
@Execution(ExecutionMode.SAME_THREAD)
class KeysRotateIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NEW_KEY = "fedcba9876543210".repeat(4);
  private static final String KEY = "kessai.merchants.demo.secret-key";
  private static final String PREVIOUS_KEY = "kessai.merchants.demo.previous-secret-key";

  private static RunningPart newServer;
  private static RunningPart receiverOfBoth;
  private static RunningPart receiverOfNew;
  private static RunningPart paymentApiOfBoth;
  private static RunningPart paymentApiOfNew;

  private final Shop shop = Safety.shop();
  private final PaymentServer paymentServer = Safety.paymentServer();

  @BeforeAll
  static void bothKeysAreLive() {
    newServer =
        Safety.suite()
            .replica(Part.SIMULATOR, Map.of("simulator.merchants.demo.secret-key", NEW_KEY));
    Map<String, String> both = Map.of(KEY, NEW_KEY, PREVIOUS_KEY, Safety.KEY);
    Map<String, String> newOnly = Map.of(KEY, NEW_KEY);
    receiverOfBoth = Safety.suite().replica(Part.NOTIFICATION_RECEIVER, both);
    receiverOfNew = Safety.suite().replica(Part.NOTIFICATION_RECEIVER, newOnly);
    paymentApiOfBoth = Safety.suite().replica(Part.PAYMENT_API, atNewServer(both));
    paymentApiOfNew = Safety.suite().replica(Part.PAYMENT_API, atNewServer(newOnly));
    added().forEach(RunningPart::start);
    added().forEach(RunningPart::awaitReady);
  }

  @AfterAll
  static void stop() {
    added().forEach(RunningPart::stop);
  }

  @Test
  void whileBothAreLiveNoticesSignedWithEitherAreTaken() {
    String order = awaitingConsumer();

    int byOld = paid(receiverOfBoth, order, "1").signed(Safety.CCID, Safety.KEY).send();
    int byNew = paid(receiverOfBoth, order, "2").signed(Safety.CCID, NEW_KEY).send();

    assertThat(List.of(byOld, byNew)).containsOnly(200);
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
    Safety.figure("S11 both keys live: notice by old key " + byOld + ", by new key " + byNew);
  }

  @Test
  void onceTheOldOneIsGoneItsNoticesAreRefusedAndCounted() {
    String order = awaitingConsumer();
    double refused = refused();

    int byOld = paid(receiverOfNew, order, "1").signed(Safety.CCID, Safety.KEY).send();

    assertThat(byOld).isEqualTo(403);
    assertThat(refused()).isEqualTo(refused + 1);
    assertThat(paid(receiverOfNew, order, "2").signed(Safety.CCID, NEW_KEY).send()).isEqualTo(200);
  }

  @Test
  void aBrowserSentOutUnderTheOldKeyComesBackUnderBothButNotAfterwards() {
    String order = awaitingConsumer();
    paymentServer.fault("lose", order);
    PaymentServer.Carried carried = paymentServer.consumerApproves(order);

    Http.Response afterwards = at(paymentApiOfNew, carried).arrive();
    Http.Response meanwhile = at(paymentApiOfBoth, carried).arrive();

    assertThat(afterwards.status()).isEqualTo(400);
    assertThat(meanwhile.status()).isEqualTo(303);
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
  }

  @Test
  void requestsAreSignedWithTheCurrentKey() {
    String order = Shop.newOrder();
    PaymentServer server = new PaymentServer(newServer.address());

    Http.Response paid =
        shopAt(paymentApiOfBoth)
            .payByCard(order, 700, true, server.tokenFor(PaymentServer.APPROVED));

    assertThat(paid.json().path("status").asText()).as(paid.text()).isEqualTo("captured");
    assertThat(server.money(order)).isEqualTo("700/700/0");
  }

  @Test
  void aBrowserSentOutUnderTheNewKeyComesBackToEither() {
    for (RunningPart paymentApi : List.of(paymentApiOfBoth, paymentApiOfNew)) {
      String order = Shop.newOrder();
      PaymentServer server = new PaymentServer(newServer.address());
      server.fault("lose", order);
      shopAt(paymentApi)
          .payBySecureCard(order, 900, true, server.tokenFor(PaymentServer.CHALLENGED));

      PaymentServer.Carried carried = server.consumerApproves(order);

      assertThat(at(paymentApi, carried).arrive().status()).isEqualTo(303);
      await().atMost(PATIENCE).until(() -> shop.status(order).equals("captured"));
    }
  }

  private static Map<String, String> atNewServer(Map<String, String> keys) {
    Map<String, String> settings = new HashMap<>(keys);
    settings.put("kessai.gateway.url", newServer.address().toString());
    return settings;
  }

  private static List<RunningPart> added() {
    return Stream.of(newServer, receiverOfBoth, receiverOfNew, paymentApiOfBoth, paymentApiOfNew)
        .toList();
  }

  private String awaitingConsumer() {
    String order = Shop.newOrder();
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    await().atMost(PATIENCE).until(() -> shop.status(order).equals("awaiting-consumer"));
    return order;
  }

  private static Push paid(RunningPart receiver, String order, String pushId) {
    return Push.of(receiver.address(), "mpi", Push.paid(order, pushId));
  }

  private static double refused() {
    return Scrape.of(receiverOfNew)
        .sum("kessai_notices_refused_total", "reason=\"wrong-signature\"");
  }

  private static Shop shopAt(RunningPart paymentApi) {
    Layout layout = Safety.suite().layout().with(Part.PAYMENT_API, paymentApi.address().getPort());
    return new Shop(layout, Safety.suite().keys(), "demo");
  }

  private static PaymentServer.Carried at(RunningPart paymentApi, PaymentServer.Carried carried) {
    URI there = paymentApi.address().resolve(carried.to().getRawPath());
    return new PaymentServer.Carried(carried.method(), there, carried.parameters());
  }
}

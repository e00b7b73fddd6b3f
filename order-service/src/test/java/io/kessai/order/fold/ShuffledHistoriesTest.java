package io.kessai.order.fold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.Ending;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code ORDER-1}: the state depends on the set of facts, never on their order or repeats. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ShuffledHistoriesTest {
  private static final int HISTORIES = 60;
  private static final Messenger[] MESSENGERS = {
    Messenger.STOREFRONT, Messenger.ANSWER, Messenger.BROWSER, Messenger.INQUIRY
  };

  private final Suite suite;

  ShuffledHistoriesTest(Suite suite) {
    this.suite = suite;
  }

  @Test
  void factsInAnyOrderAndNumberGiveOneState() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("Shuffled histories: run again with -Dseed=" + seed);
    Random random = new Random(seed);
    Map<OrderKey, List<Fact>> histories = new LinkedHashMap<>();
    List<Fact> tellings = new ArrayList<>();
    for (int i = 0; i < HISTORIES; i++) {
      OrderKey key = Facts.newOrder();
      List<Fact> history = history(key, random);
      histories.put(key, history);
      tellings.addAll(history);
      history.stream().filter(fact -> random.nextInt(3) == 0).forEach(tellings::add);
    }
    Collections.shuffle(tellings, random);

    suite.tell(tellings);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                histories.forEach(
                    (key, history) ->
                        assertThat(tellingsStored(key)).isEqualTo(count(tellings, key))));
    histories.forEach(this::assertStateIsOfTheSet);
  }

  private void assertStateIsOfTheSet(OrderKey key, List<Fact> history) {
    Observation known =
        history.stream().map(Fact::says).reduce(Observation.nothing(), Observation::join);
    OrderState state = OrderState.of(known);
    Map<String, Object> order =
        given()
            .auth()
            .oauth2(Tokens.reading("main"))
            .get("/merchants/main/orders/" + key.order())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("");
    assertThat(order.get("status"))
        .isEqualTo(state.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(((Number) order.get("authorizedAmount")).longValue())
        .isEqualTo(state.authorized().amount());
    assertThat(((Number) order.get("capturedAmount")).longValue())
        .isEqualTo(state.captured().amount());
    assertThat(((Number) order.get("refundedAmount")).longValue())
        .isEqualTo(state.refunded().amount());
    assertThat((List<?>) order.get("attention")).hasSameSizeAs(state.attention());
    assertThat((List<?>) order.get("openRequests")).hasSameSizeAs(state.openRequests());
  }

  private long tellingsStored(OrderKey key) {
    return suite.number(
        "select coalesce(sum(1 + repeats), 0) from facts where merchant = ? and order_id = ?",
        key.merchant().value(),
        key.order().value());
  }

  private static long count(List<Fact> tellings, OrderKey key) {
    return tellings.stream().filter(fact -> fact.key().equals(key)).count();
  }

  /** One to nine facts that need not make sense together. */
  private static List<Fact> history(OrderKey key, Random random) {
    List<Fact> history = new ArrayList<>();
    history.add(Facts.opened(key));
    int more = random.nextInt(9);
    for (int i = 0; i < more; i++) {
      Messenger messenger = MESSENGERS[random.nextInt(MESSENGERS.length)];
      history.add(Facts.fact(key, "fact-" + i, messenger, says(random)));
    }
    return history;
  }

  private static Observation says(Random random) {
    PaymentState[] states = PaymentState.values();
    Movement.Kind[] kinds = Movement.Kind.values();
    Observation says = Observation.nothing();
    return switch (random.nextInt(5)) {
      case 0 ->
          says.showing(
              states[random.nextInt(states.length)],
              Facts.LEARNED.plusSeconds(random.nextInt(1000)));
      case 1 -> says.accepted(Facts.LEARNED.plusSeconds(random.nextInt(1000)));
      case 2 ->
          says.moved(
              new Movement(
                  kinds[random.nextInt(kinds.length)],
                  "txn-" + random.nextInt(3),
                  Money.yen(400L * (1 + random.nextInt(3)))));
      case 3 -> says.ended(new Ending("open", Ending.Outcome.DONE));
      default -> says.inquired(Facts.LEARNED.plusSeconds(random.nextInt(1000)));
    };
  }
}

package io.kessai.order.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Notices;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** {@code PUSH-4}: repeats, notices out of order and for orders not known yet are normal. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class NoticesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Suite suite;

  NoticesTest(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theSameNoticeTwiceIsOneFactAndOneChange() throws Exception {
    OrderKey key = Facts.newOrder();

    suite.tell(Notices.showing(key, PaymentState.CAPTURED));
    suite.tell(Notices.showing(key, PaymentState.CAPTURED));

    await().atMost(LIMIT).untilAsserted(() -> history(key).body("facts[0].repeats", equalTo(1)));
    history(key).body("facts.size()", equalTo(1)).body("facts[0].messenger", equalTo("notice"));
    order(key).body("version", equalTo(1)).body("status", equalTo("captured"));
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(suite.heard(Topics.CHANGES, key.toString())).hasSize(1));
  }

  @Test
  void aNoticeBeforeTheOrderIsKnownCountsAsMuchAsOneAfter() {
    OrderKey key = Facts.newOrder();
    suite.tell(Notices.showing(key, PaymentState.CAPTURED));
    await().atMost(LIMIT).untilAsserted(() -> order(key).statusCode(200));

    suite.tell(Facts.opened(key));

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> order(key).body("version", equalTo(2)).body("amount", equalTo(1200)));
    order(key).body("status", equalTo("captured")).body("capturedAmount", equalTo(1200));
  }

  /** {@code ORDER-4}: the world is told of each change, in the sequence of its versions. */
  @Test
  void eachChangeIsToldWithAllThatIsKnown() throws Exception {
    OrderKey key = Facts.newOrder();
    suite.tell(Facts.opened(key));
    await().atMost(LIMIT).untilAsserted(() -> order(key).body("version", equalTo(1)));

    suite.tell(Notices.showing(key, PaymentState.CAPTURED));

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(suite.heard(Topics.CHANGES, key.toString())).hasSize(2));
    List<ConsumerRecord<String, String>> told = suite.heard(Topics.CHANGES, key.toString());
    OrderChange first = Json.read(told.getFirst().value(), OrderChange.class);
    OrderChange last = Json.read(told.getLast().value(), OrderChange.class);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.state().state()).isEqualTo(PaymentState.REQUESTED);
    assertThat(last.version()).isEqualTo(2);
    assertThat(last.state().state()).isEqualTo(PaymentState.CAPTURED);
    assertThat(last.known().openings()).hasSize(1);
  }

  /** {@code ORDER-3}: a payment notice for a cancelled order is not swallowed. */
  @Test
  void aPaymentNoticeForACancelledOrderNeedsAttention() {
    OrderKey key = Facts.newOrder();
    suite.tell(Notices.showing(key, PaymentState.CANCELLED));

    suite.tell(Notices.showing(key, PaymentState.CAPTURED));

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> order(key).body("attention[0].code", equalTo("states-contradict")));
  }

  private static ValidatableResponse order(OrderKey key) {
    return get("/merchants/main/orders/" + key.order());
  }

  private static ValidatableResponse history(OrderKey key) {
    return get("/merchants/main/orders/" + key.order() + "/history");
  }

  private static ValidatableResponse get(String path) {
    return given().auth().oauth2(Tokens.reading("main")).get(path).then();
  }
}

package io.kessai.order.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: storefronts follow changes by server-sent events. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class EventsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Orders orders;
  private final Suite suite;
  private final AgroalDataSource database;
  private final ForgettingJob forgetting;

  EventsTest(Orders orders, Suite suite, AgroalDataSource database, ForgettingJob forgetting) {
    this.orders = orders;
    this.suite = suite;
    this.database = database;
    this.forgetting = forgetting;
  }

  @Test
  void anOrdersChangesComeInTheirSequenceTheOldOnesFirst() throws Exception {
    OrderKey key = Facts.newOrder("watched");
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(Facts.opened(Facts.newOrder("watched"))));

    try (Events events = follow("watched", "/orders/" + key.order() + "/events", "")) {
      assertThat(events.status()).isEqualTo(200);
      assertThat(events.type()).startsWith("text/event-stream");
      orders.apply(List.of(captured(key)));

      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(events.told())
                      .containsExactly(key.order() + "/1", key.order() + "/2"));
      assertThat(events.heard())
          .extracting(Events.Event::id, Events.Event::name)
          .containsExactly(tuple("1", "order.requested"), tuple("2", "order.captured"));
    }
  }

  /** Whatever was told of it since: each event shows the whole order. */
  @Test
  void everyEventNamesTheCustomerAsTheOrderDoes() throws Exception {
    OrderKey key = Facts.newOrder("named");
    orders.apply(List.of(Facts.openedBy(key, "account-7")));
    orders.apply(List.of(captured(key)));

    try (Events events = follow("named", "/orders/" + key.order() + "/events", "")) {
      await().atMost(LIMIT).untilAsserted(() -> assertThat(events.heard()).hasSize(2));
      assertThat(events.heard())
          .allSatisfy(
              event -> assertThat(event.data()).contains("\"customerReference\":\"account-7\""));
    }
  }

  @Test
  void anOrdersStreamGoesOnAfterTheLastEvent() throws Exception {
    OrderKey key = Facts.newOrder("resuming");
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(captured(key)));

    try (Events events = follow("resuming", "/orders/" + key.order() + "/events", "1")) {
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(events.told()).containsExactly(key.order() + "/2"));
    }
  }

  @Test
  void aMerchantsStreamTellsOfAllItsOrdersFromNowOn() throws Exception {
    OrderKey before = Facts.newOrder("whole");
    orders.apply(List.of(Facts.opened(before)));
    awaitPlaced("whole", 1);

    try (Events events = follow("whole", "/events", "")) {
      OrderKey one = Facts.newOrder("whole");
      OrderKey other = Facts.newOrder("whole");
      orders.apply(List.of(Facts.opened(one)));
      orders.apply(List.of(Facts.opened(other), Facts.opened(Facts.newOrder("stranger"))));
      orders.apply(List.of(captured(one)));

      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(events.told())
                      .containsExactly(
                          one.order() + "/1", other.order() + "/1", one.order() + "/2"));
    }
  }

  /** Wherever the connection broke, what is heard before and after is everything, once. */
  @Test
  void aMerchantsStreamThatIsResumedAnywhereLosesNothing() throws Exception {
    List<String> all = new ArrayList<>();
    OrderKey key = Facts.newOrder("broken");
    for (PaymentState state :
        List.of(
            PaymentState.AWAITING_CONSUMER,
            PaymentState.AUTHORIZED,
            PaymentState.CAPTURED,
            PaymentState.REFUNDED)) {
      orders.apply(List.of(Facts.shown(key, state.name(), Messenger.NOTICE, state)));
      all.add(key.order() + "/" + (all.size() + 1));
    }
    List<String> ids;
    try (Events events = follow("broken", "/events", "0")) {
      await().atMost(LIMIT).untilAsserted(() -> assertThat(events.told()).isEqualTo(all));
      ids = events.heard().stream().map(Events.Event::id).toList();
    }

    for (int heard = 1; heard < all.size(); heard++) {
      List<String> rest = all.subList(heard, all.size());
      try (Events events = follow("broken", "/events", ids.get(heard - 1))) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(events.told()).isEqualTo(rest));
      }
    }
  }

  /** A transaction that began first and ends last draws its number first: it must not be missed. */
  @Test
  void whatIsCommittedLateIsNotSkipped() throws Exception {
    OrderKey late = Facts.newOrder("late");
    OrderKey early = Facts.newOrder("late");
    try (Events events = follow("late", "/events", "0");
        Connection slow = database.getConnection()) {
      orders.apply(List.of(Facts.opened(late)));
      await().atMost(LIMIT).untilAsserted(() -> assertThat(events.told()).hasSize(1));
      slow.setAutoCommit(false);
      copyAsNextVersion(slow, late);
      orders.apply(List.of(Facts.opened(early)));
      await().atMost(LIMIT).untilAsserted(() -> assertThat(events.told()).hasSize(2));

      slow.commit();

      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(events.told())
                      .containsExactly(
                          late.order() + "/1", early.order() + "/1", late.order() + "/1"));
    }
  }

  @Test
  void aSilentStreamIsKeptAliveByComments() throws Exception {
    try (Events events = follow("silent", "/events", "")) {
      assertThat(events.status()).isEqualTo(200);
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> assertThat(events.comments()).hasSizeGreaterThan(1));
      assertThat(events.heard()).isEmpty();
    }
  }

  @Test
  void aStreamEndsWithItsToken() throws Exception {
    String token = Tokens.until(Instant.now().plusSeconds(3), "orders:read", "short");
    try (Events events =
        new Events(Events.at(RestAssured.port, path("short", "/events")), token, "")) {
      assertThat(events.status()).isEqualTo(200);

      await().atMost(LIMIT).untilAsserted(() -> assertThat(events.ended()).isTrue());
    }
  }

  @Test
  void moreStreamsThanAreAllowedAreRefusedUntilOneIsClosed() throws Exception {
    List<Events> open = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      open.add(follow("many", "/events", ""));
    }
    assertThat(open).allSatisfy(events -> assertThat(events.status()).isEqualTo(200));

    given()
        .auth()
        .oauth2(Tokens.reading("many"))
        .get(path("many", "/events"))
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:too-many-streams"));

    open.forEach(Events::close);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              try (Events events = follow("many", "/events", "")) {
                assertThat(events.status()).isEqualTo(200);
              }
            });
  }

  @Test
  void whoAsksForWhatIsNoLongerKeptIsToldSo() throws Exception {
    OrderKey key = Facts.newOrder("forgetful");
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(captured(key)));
    awaitPlaced("forgetful", 2);
    suite.execute(
        "update changes set stored_at = now() - interval '400 days' where merchant = 'forgetful'");
    forgetting.forget(Instant.now().minus(Duration.ofDays(366)));

    refused("forgetful", "/events", "0", 410, "events-forgotten");
    refused("forgetful", "/orders/" + key.order() + "/events", "1", 410, "events-forgotten");
    try (Events events = follow("forgetful", "/orders/" + key.order() + "/events", "2")) {
      assertThat(events.status()).isEqualTo(200);
    }
  }

  @Test
  void whoMayNotReadIsRefused() {
    refused("main", "/orders/no-such-order/events", "", 404, "unknown-order");
    refused("main", "/events", "first", 400, "invalid-request");
    given()
        .auth()
        .oauth2(Tokens.reading("main"))
        .get(path("theirs", "/events"))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
    given()
        .auth()
        .oauth2(Tokens.of("webhooks:write", "main"))
        .get(path("main", "/events"))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:missing-scope"));
    given().get(path("main", "/events")).then().statusCode(401);
  }

  private static void refused(String merchant, String rest, String after, int status, String name) {
    given()
        .auth()
        .oauth2(Tokens.reading(merchant))
        .header("Last-Event-ID", after)
        .get(path(merchant, rest))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:" + name));
  }

  private void awaitPlaced(String merchant, long changes) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(
                        suite.number(
                            "select count(position) from changes where merchant = ?", merchant))
                    .isEqualTo(changes));
  }

  /** Its content is the first's. */
  private static void copyAsNextVersion(Connection connection, OrderKey key) throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into changes (merchant, order_id, version, change, stored_at) select merchant,"
                + " order_id, version + 1, change, stored_at from changes where merchant = ? and"
                + " order_id = ?")) {
      insert.setString(1, key.merchant().value());
      insert.setString(2, key.order().value());
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  private static Events follow(String merchant, String rest, String after) {
    return new Events(
        Events.at(RestAssured.port, path(merchant, rest)), Tokens.reading(merchant), after);
  }

  private static String path(String merchant, String rest) {
    return "/merchants/" + merchant + rest;
  }

  private static Fact captured(OrderKey key) {
    return Facts.shown(key, "captured", Messenger.NOTICE, PaymentState.CAPTURED);
  }
}

package io.kessai.order.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUSH-2}: what was parked is taken in after all, or seen to by a person. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class RedriveTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Parking parking;
  private final Orders orders;
  private final Suite suite;

  RedriveTest(Parking parking, Orders orders, Suite suite) {
    this.parking = parking;
    this.orders = orders;
    this.suite = suite;
  }

  @AfterEach
  void heal() {
    parking.mend();
    suite.execute("drop trigger if exists broken on outbox");
  }

  @Test
  void readingAgainShowsTheOrderBeforeAndAfterAndStoresNothing() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    String id =
        parking.refused(Facts.shown(key, "captured", Messenger.ANSWER, PaymentState.CAPTURED));
    parking.mend();

    ValidatableResponse read = Parking.get("/" + id + "/reading", "main");

    read.statusCode(200)
        .body("fit", equalTo(true))
        .body("fact.id", equalTo("captured"))
        .body("fact.orderId", equalTo(key.order().value()))
        .body("repeated", equalTo(false))
        .body("before.status", equalTo("requested"))
        .body("before.amount", equalTo(1200))
        .body("after.status", equalTo("captured"));
    assertThat(facts(key)).isEqualTo(1);
    assertThat(suite.number("select version from orders where order_id = ?", key.order().value()))
        .isEqualTo(1);
    Parking.get("/" + id, "main").body("record.state", equalTo("open")).body("actions", empty());
  }

  @Test
  void readingAgainWhatIsStillUnfitSaysWhy() {
    OrderKey key = Facts.newOrder();
    String refused = parking.refused(Facts.opened(key));
    String unreadable = parking.unreadable(Facts.newOrder().toString());

    Parking.get("/" + refused + "/reading", "main")
        .body("fit", equalTo(false))
        .body("reason", equalTo("not-applicable"))
        .body("fact.id", equalTo("opened"));
    Parking.get("/" + unreadable + "/reading", "main")
        .body("fit", equalTo(false))
        .body("reason", equalTo("unreadable"))
        .body("fact", nullValue());
    assertThat(suite.number("select count(*) from orders where order_id = ?", key.order().value()))
        .isZero();
  }

  @Test
  void aRedriveAppliesItTellsOfItAndNotesWhoAndWhy() {
    OrderKey key = Facts.newOrder();
    String id = parking.mended(key);

    ValidatableResponse redriven = Parking.post("/" + id + "/redrive", "Rule dropped.", "main");

    redriven
        .statusCode(200)
        .body("record.state", equalTo("redriven"))
        .body("record.endedAt", notNullValue())
        .body("actions", hasSize(1))
        .body("actions[0].action", equalTo("redrive"))
        .body("actions[0].outcome", equalTo("redriven"))
        .body("actions[0].by", equalTo("hanako"))
        .body("actions[0].note", equalTo("Rule dropped."))
        .body("actions[0].at", notNullValue());
    assertThat(facts(key)).isEqualTo(1);
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(suite.heard(Topics.CHANGES, key.toString())).hasSize(1));
  }

  @Test
  void whatIsStillUnfitStaysOpenWithTheNewReason() {
    OrderKey key = Facts.newOrder();
    String id = parking.refused(Facts.opened(key));

    Parking.post("/" + id + "/redrive", "Perhaps now.", "main")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:still-unfit"))
        .body("detail", containsString("23514"));

    Parking.get("/" + id, "main")
        .body("record.state", equalTo("open"))
        .body("record.reason", equalTo("not-applicable"))
        .body("actions.outcome", contains("not-applicable"))
        .body("actions.note", contains("Perhaps now."));
    parking.mend();
    Parking.post("/" + id + "/redrive", "Mended.", "main")
        .statusCode(200)
        .body("actions.outcome", contains("not-applicable", "redriven"));
  }

  @Test
  void aRedriveThatBreaksOffLeavesNothingBehindAndCanBeDoneAgain() {
    OrderKey key = Facts.newOrder();
    String id = parking.mended(key);
    breakOutboxFor(key);

    Parking.post("/" + id + "/redrive", "Rule dropped.", "main").statusCode(503);

    Parking.get("/" + id, "main").body("record.state", equalTo("open")).body("actions", empty());
    assertThat(facts(key)).isZero();
    suite.execute("drop trigger broken on outbox");
    Parking.post("/" + id + "/redrive", "Once more.", "main").statusCode(200);
    assertThat(facts(key)).isEqualTo(1);
  }

  /** As after a restore of the database from before its mark: the fact is there already. */
  @Test
  void aFactThatIsThereAlreadyIsARepeatAndTheRecordIsRedriven() throws SQLException {
    OrderKey key = Facts.newOrder();
    String id = parking.mended(key);
    orders.apply(List.of(Facts.opened(key)));
    Parking.get("/" + id + "/reading", "main").body("repeated", equalTo(true));

    Parking.post("/" + id + "/redrive", "Rule dropped.", "main")
        .statusCode(200)
        .body("record.state", equalTo("redriven"));

    assertThat(facts(key)).isEqualTo(1);
    assertThat(suite.number("select repeats from facts where order_id = ?", key.order().value()))
        .isEqualTo(1);
  }

  @Test
  void ofSeveralOperatorsAtOnceOneRedrivesAndTheOthersAreToldSo() {
    OrderKey key = Facts.newOrder();
    String id = parking.mended(key);

    List<CompletableFuture<Integer>> answers =
        Stream.of("redrive", "handled", "redrive", "redrive")
            .map(
                action ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Parking.post("/" + id + "/" + action, "At once.", "main")
                                .extract()
                                .statusCode()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    ValidatableResponse record = Parking.get("/" + id, "main").body("actions", hasSize(1));
    boolean redriven = record.extract().path("record.state").equals("redriven");
    assertThat(facts(key)).isEqualTo(redriven ? 1 : 0);
  }

  @Test
  void whatIsHandledIsNeverRedriven() {
    OrderKey key = Facts.newOrder();
    String id = parking.mended(key);

    Parking.post("/" + id + "/handled", "Settled by telephone.", "main")
        .statusCode(200)
        .body("record.state", equalTo("handled"))
        .body("actions.action", contains("handle"))
        .body("actions.by", contains("hanako"));

    for (String action : List.of("redrive", "handled")) {
      Parking.post("/" + id + "/" + action, "Again.", "main")
          .statusCode(409)
          .body("type", equalTo("urn:kessai:problem:parked-ended"));
    }
    assertThat(facts(key)).isZero();
  }

  /** Whose key names another merchant than its value is written by nobody, but could be. */
  @Test
  void aRecordAboutAnotherMerchantThanItsKeyNamesIsRefused() {
    OrderKey theirs = Facts.newOrder("theirs");
    OrderKey ours = Facts.newOrder();
    parking.refuse(theirs);
    String id = parking.told(Topics.RESULTS, ours.toString(), Json.write(Facts.opened(theirs)));
    parking.mend();

    Parking.get("/" + id + "/reading", "main").statusCode(403);
    Parking.post("/" + id + "/redrive", "Why not.", "main").statusCode(403);

    assertThat(facts(theirs)).isZero();
    Parking.get("/" + id, "main").body("record.state", equalTo("open")).body("actions", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"note\":\" \"}",
        "{\"note\":\"card 4111 1111 1111 1111\"}",
        "{\"note\":\"nul \\u0000\"}"
      })
  void nothingIsDoneWithoutSayingWhy(String body) {
    String id = parking.unreadable(Facts.newOrder().toString());

    for (String action : List.of("redrive", "handled")) {
      Parking.send("/" + id + "/" + action, body, token("hanako"))
          .statusCode(400)
          .body("errors.field", contains("note"));
    }
    Parking.post("/" + id + "/handled", "x".repeat(501), "main").statusCode(400);
    Parking.get("/" + id, "main").body("record.state", equalTo("open")).body("actions", empty());
  }

  @Test
  void nobodyActsWithoutAName() {
    String id = parking.unreadable(Facts.newOrder().toString());
    String nameless =
        Jwt.issuer("kessai")
            .claim("scope", "orders:operate")
            .claim("merchants", Set.of("main"))
            .sign();

    Parking.send("/" + id + "/handled", "{\"note\":\"Who am I?\"}", nameless)
        .statusCode(401)
        .body("type", equalTo("urn:kessai:problem:unauthenticated"));
  }

  private static String token(String name) {
    return Tokens.operating(name, "main");
  }

  private void breakOutboxFor(OrderKey key) {
    suite.execute(
        """
        create or replace function break_outbox() returns trigger language plpgsql as
          $$ begin raise exception 'broken on purpose'; end $$;
        create or replace trigger broken before insert on outbox
          for each row when (new.key = '%s') execute function break_outbox()
        """
            .formatted(key));
  }

  private long facts(OrderKey key) {
    return suite.number(
        "select count(*) from facts where merchant = ? and order_id = ?",
        key.merchant().value(),
        key.order().value());
  }
}

package io.kessai.order.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.kessai.fact.Json;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code RECON-1}: an operator need not wait for the worker's schedule. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class InquiriesResourceTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String WHY = "{\"why\":\"The consumer says that they have paid.\"}";

  private final Orders orders;
  private final Suite suite;

  InquiriesResourceTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @AfterEach
  void heal() {
    suite.execute("drop trigger if exists broken on outbox");
  }

  @Test
  void theWishIsKeptWithWhoAndWhyAndToldWithTheLatestChange() throws SQLException {
    OrderKey key = opened();

    ValidatableResponse wanted = want(key, WHY, "main");

    wanted
        .statusCode(202)
        .body("by", equalTo("hanako"))
        .body("why", equalTo("The consumer says that they have paid."))
        .body("wantedAt", notNullValue());
    Instant at = Instant.parse(wanted.extract().path("wantedAt"));
    await().atMost(LIMIT).untilAsserted(() -> assertThat(told(key)).hasSize(2));
    OrderChange change = told(key).getFirst();
    assertThat(change.inquiryWantedAt()).isEmpty();
    assertThat(told(key).getLast()).isEqualTo(change.wantingInquiry(at));
    assertThat(kept(key)).isOne();
  }

  /** Storefronts are told of changes, and this is none. */
  @Test
  void itIsNoChangeOfTheOrder() throws SQLException {
    OrderKey key = opened();

    want(key, WHY, "main").statusCode(202);

    assertThat(number("select version from orders where order_id = ?", key)).isOne();
    assertThat(number("select count(*) from changes where order_id = ?", key)).isOne();
    assertThat(number("select count(*) from facts where order_id = ?", key)).isOne();
  }

  @Test
  void anOperatorOfEveryMerchantMayWantItToo() throws SQLException {
    want(opened(), WHY, "*").statusCode(202);
  }

  @Test
  void anOrderThatNobodyKnowsStaysUnknown() {
    OrderKey key = Facts.newOrder();

    want(key, WHY, "main")
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:unknown-order"));

    assertThat(number("select count(*) from orders where order_id = ?", key)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"why\":\" \"}",
        "{\"why\":\"card 4111 1111 1111 1111\"}",
        "{\"why\":\"nul \\u0000\"}"
      })
  void nobodyIsAskedWithoutAReason(String body) throws SQLException {
    OrderKey key = opened();

    want(key, body, "main").statusCode(400).body("errors.field", contains("why"));

    assertThat(kept(key)).isZero();
  }

  @Test
  void theTokenMustBeAnOperatorsAndOfThisMerchant() throws SQLException {
    OrderKey key = opened();

    want(key, WHY, "other")
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
    send(key, WHY, Tokens.reading("main")).statusCode(403);
    given().contentType("application/json").body(WHY).post(address(key)).then().statusCode(401);

    assertThat(kept(key)).isZero();
  }

  @Test
  void aWishThatCannotBeToldIsNotKept() throws SQLException {
    OrderKey key = opened();
    suite.execute(
        """
        create or replace function break_outbox() returns trigger language plpgsql as
          $$ begin raise exception 'broken on purpose'; end $$;
        create or replace trigger broken before insert on outbox
          for each row when (new.key = '%s') execute function break_outbox()
        """
            .formatted(key));

    want(key, WHY, "main").statusCode(503);

    assertThat(kept(key)).isZero();
  }

  private OrderKey opened() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    return key;
  }

  private List<OrderChange> told(OrderKey key) {
    return suite.heard(Topics.CHANGES, key.toString()).stream()
        .map(record -> change(record.value()))
        .toList();
  }

  private static OrderChange change(String json) {
    try {
      return Json.read(json, OrderChange.class);
    } catch (Json.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private long kept(OrderKey key) {
    return number("select count(*) from operator_inquiries where order_id = ?", key);
  }

  private long number(String query, OrderKey key) {
    return suite.number(query, key.order().value());
  }

  private static ValidatableResponse want(OrderKey key, String body, String merchant) {
    return send(key, body, Tokens.operating("hanako", merchant));
  }

  private static ValidatableResponse send(OrderKey key, String body, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post(address(key))
        .then();
  }

  private static String address(OrderKey key) {
    return "/operations/orders/" + key.merchant() + "/" + key.order() + "/inquiries";
  }
}

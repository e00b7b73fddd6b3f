package io.kessai.order.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: storefronts read the state by REST. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class OrdersResourceTest {
  private final Orders orders;

  OrdersResourceTest(Orders orders) {
    this.orders = orders;
  }

  @Test
  void anOrderShowsItsStateAmountsAndOpenRequests() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key), authorized(key, 1200)));

    ValidatableResponse order = get("main", "/" + key.order());

    order
        .statusCode(200)
        .contentType("application/json")
        .body("merchant", equalTo("main"))
        .body("orderId", equalTo(key.order().value()))
        .body("method", equalTo(TestPay.ID))
        .body("status", equalTo("authorized"))
        .body("since", equalTo(Facts.LEARNED.toString()))
        .body("amount", equalTo(1200))
        .body("authorizedAmount", equalTo(1200))
        .body("capturedAmount", equalTo(0))
        .body("refundedAmount", equalTo(0))
        .body("currency", equalTo("JPY"))
        .body("openRequests", hasSize(1))
        .body("openRequests[0].commandId", equalTo("open"))
        .body("openRequests[0].operation", equalTo("authorize"))
        .body("openRequests[0].amount", equalTo(1200))
        .body("attention", hasSize(0))
        .body("version", equalTo(1))
        .body("updatedAt", notNullValue());
  }

  @Test
  void whatIsNotKnownYetIsLeftOut() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.fact(key, "empty", Messenger.INQUIRY, Observation.nothing())));

    ValidatableResponse order = get("main", "/" + key.order());

    order.statusCode(200).body("status", equalTo("requested"));
    order.body("amount", nullValue()).body("since", nullValue());
  }

  @Test
  void anUnchangedOrderIsAnswered304() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    String tag = get("main", "/" + key.order()).statusCode(200).extract().header("ETag");

    ValidatableResponse again =
        reading("main").header("If-None-Match", tag).get(path("main", "/" + key.order())).then();

    again.statusCode(304).header("ETag", equalTo(tag));
    assertThat(again.extract().asString()).isEmpty();
  }

  @Test
  void aChangedOrderIsAnsweredInFull() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    String tag = get("main", "/" + key.order()).extract().header("ETag");
    orders.apply(List.of(authorized(key, 1200)));

    ValidatableResponse again =
        reading("main").header("If-None-Match", tag).get(path("main", "/" + key.order())).then();

    again.statusCode(200).body("version", equalTo(2));
  }

  /** {@code ORDER-2}: who told what, when, and what it changed. */
  @Test
  void theHistoryTellsWhoToldWhatAndWhatItChanged() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(authorized(key, 1200)));
    orders.apply(List.of(authorized(key, 1200)));

    ValidatableResponse history = get("main", "/" + key.order() + "/history");

    history
        .statusCode(200)
        .body("facts.id", contains("opened", "authorized"))
        .body("facts.messenger", contains("storefront", "answer"))
        .body("facts.statusBefore", contains(nullValue(), equalTo("requested")))
        .body("facts.statusAfter", contains("requested", "authorized"))
        .body("facts.changed", contains(true, true))
        .body("facts.version", contains(1, 2))
        .body("facts.repeats", contains(0, 1))
        .body("facts[1].learnedAt", equalTo(Facts.LEARNED.toString()))
        .body("facts[1].summary", equalTo("Told authorized"))
        .body("truncated", equalTo(false));
  }

  /** {@code ORDER-3}: orders needing attention can be found. */
  @Test
  void ordersNeedingAttentionAreListedPageByPage() throws SQLException {
    String merchant = "attentive";
    for (int i = 0; i < 5; i++) {
      OrderKey key = Facts.newOrder(merchant);
      orders.apply(List.of(Facts.opened(key), authorized(key, i % 2 == 0 ? 900 : 1200)));
    }

    ValidatableResponse first = get(merchant, "?attention=true&limit=2");

    first.statusCode(200).body("orders", hasSize(2));
    first.body("orders.attention.code.flatten()", contains("wrong-amount", "wrong-amount"));
    String next = first.extract().path("next");
    get(merchant, "?attention=true&limit=2&after=" + next)
        .body("orders", hasSize(1))
        .body("next", nullValue());
    get(merchant, "").body("orders", hasSize(5)).body("next", nullValue());
  }

  @Test
  void anUnknownOrderIsAProblem() {
    isProblem(get("main", "/no-such-order"), 404, "unknown-order");
    isProblem(get("main", "/no-such-order/history"), 404, "unknown-order");
    isProblem(get("main", "/not%20an%20id"), 404, "unknown-order");
  }

  @Test
  void anotherMerchantsOrdersAreForbidden() throws SQLException {
    OrderKey key = Facts.newOrder("theirs");
    orders.apply(List.of(Facts.opened(key)));

    RequestSpecification ours = reading("main");

    isProblem(ours.get(path("theirs", "/" + key.order())).then(), 403, "merchant-forbidden");
    isProblem(
        ours.get(path("theirs", "/" + key.order() + "/history")).then(), 403, "merchant-forbidden");
    isProblem(ours.get(path("theirs", "")).then(), 403, "merchant-forbidden");
  }

  private static Fact authorized(OrderKey key, long yen) {
    return Facts.fact(
        key,
        "authorized",
        Messenger.ANSWER,
        Observation.nothing()
            .showing(PaymentState.AUTHORIZED, Facts.LEARNED)
            .moved(new Movement(Movement.Kind.AUTHORIZE, "txn-1", Money.yen(yen))));
  }

  private static ValidatableResponse get(String merchant, String rest) {
    return reading(merchant).get(path(merchant, rest)).then();
  }

  private static RequestSpecification reading(String merchant) {
    return given().urlEncodingEnabled(false).auth().oauth2(Tokens.reading(merchant));
  }

  private static String path(String merchant, String rest) {
    return "/merchants/" + merchant + "/orders" + rest;
  }

  private static void isProblem(ValidatableResponse response, int status, String name) {
    response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:" + name))
        .body("status", equalTo(status));
  }
}

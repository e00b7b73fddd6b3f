package io.kessai.order.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kessai.fact.OrderKey;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ORDER-4}: storefronts register where their changes are sent. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(WebhooksOn.class)
class WebhooksResourceTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Orders orders;
  private final Suite suite;
  private final Receiver receiver = new Receiver();

  WebhooksResourceTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @AfterEach
  void clear() {
    receiver.close();
    suite.execute("delete from webhook_endpoints");
  }

  @Test
  void theSecretIsShownOnceAndStoredEncrypted() {
    ValidatableResponse created = create("shown", "[\"order.captured\"]");

    created
        .statusCode(201)
        .header("Cache-Control", equalTo("no-store"))
        .body("url", equalTo(receiver.url()))
        .body("events", contains("order.captured"))
        .body("enabled", equalTo(true))
        .body("secret", startsWith("whsec_"));
    String id = created.extract().path("id");
    created.header("Location", endsWith("/merchants/shown/webhooks/" + id));
    writing("shown")
        .get(path("shown", "/" + id))
        .then()
        .statusCode(200)
        .body("secret", nullValue());
    writing("shown")
        .get(path("shown", ""))
        .then()
        .statusCode(200)
        .body("webhooks.id", contains(id))
        .body("webhooks[0].secret", nullValue());
    assertThat(suite.number("select count(*) from webhook_endpoints where secret like '%whsec_%'"))
        .isZero();
  }

  @Test
  void aTestArrivesSignedAndItsDeliveryIsShown() {
    ValidatableResponse created = create("testing", "[]");
    String id = created.extract().path("id");

    writing("testing").post(path("testing", "/" + id + "/deliveries/test")).then().statusCode(202);

    await().atMost(LIMIT).untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
    Receiver.Received test = receiver.received().getFirst();
    assertThat(test.isSignedWith(created.extract().path("secret"))).isTrue();
    assertThat(test.body()).contains("\"type\":\"webhook.test\"");
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                deliveries("testing", id, "?status=delivered")
                    .body("deliveries", hasSize(1))
                    .body("deliveries[0].answer", equalTo(204))
                    .body("deliveries[0].attempts", equalTo(1)));
    deliveries("testing", id, "?status=pending").body("deliveries", hasSize(0));
  }

  @Test
  void aRotatedSecretSignsBesideTheOldOne() throws Exception {
    ValidatableResponse created = create("turning", "[]");
    String id = created.extract().path("id");

    ValidatableResponse rotated =
        writing("turning").post(path("turning", "/" + id + "/secret")).then();

    rotated.statusCode(200).body("previousSecretUntil", notNullValue());
    orders.apply(List.of(Facts.opened(Facts.newOrder("turning"))));
    await().atMost(LIMIT).untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
    Receiver.Received told = receiver.received().getFirst();
    assertThat(told.signatures()).isEqualTo(2);
    assertThat(told.isSignedWith(created.extract().path("secret"))).isTrue();
    assertThat(told.isSignedWith(rotated.extract().path("secret"))).isTrue();
  }

  @Test
  void whatIsDeadIsListedPageByPageAndRedriven() throws Exception {
    String id = create("reviving", "[]").extract().path("id");
    receiver.answering(410);
    OrderKey key = Facts.newOrder("reviving");
    orders.apply(List.of(Facts.opened(key)));
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                writing("reviving")
                    .get(path("reviving", "/" + id))
                    .then()
                    .body("enabled", equalTo(false)));
    writing("reviving")
        .post(path("reviving", "/" + id + "/deliveries/redrive"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:kessai:problem:webhook-disabled"));
    put("reviving", id, body("[]")).statusCode(200).body("enabled", equalTo(true));
    deliveries("reviving", id, "?status=dead&limit=1")
        .body("deliveries[0].orderId", equalTo(key.order().value()))
        .body("deliveries[0].version", equalTo(1))
        .body("deliveries[0].answer", equalTo(410))
        .body("next", nullValue());

    writing("reviving")
        .post(path("reviving", "/" + id + "/deliveries/redrive"))
        .then()
        .statusCode(202)
        .body("redriven", equalTo(1));

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> deliveries("reviving", id, "?status=delivered").body("deliveries", hasSize(1)));
    assertThat(receiver.received()).hasSize(2);
  }

  /** The client that is generated from the contract accepts what the contract names: problems. */
  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "application/problem+json"})
  void aDeletedEndpointIsGone(String accepted) throws Exception {
    String id = create("leaving", "[]").extract().path("id");

    writing("leaving").accept(accepted).delete(path("leaving", "/" + id)).then().statusCode(204);

    writing("leaving")
        .get(path("leaving", "/" + id))
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:kessai:problem:unknown-webhook"));
    orders.apply(List.of(Facts.opened(Facts.newOrder("leaving"))));
    assertThat(suite.number("select count(*) from webhook_deliveries")).isZero();
  }

  @Test
  void whatIsNoEndpointIsRefused() {
    writing("strict")
        .contentType("application/json")
        .body("{}")
        .post(path("strict", ""))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("url"));
    create("strict", "[\"order.paid\"]").statusCode(400).body("errors[0].field", equalTo("events"));
    create("strict", "[]").statusCode(201);
    create("strict", "[]").statusCode(201);
    create("strict", "[]")
        .statusCode(409)
        .body("type", equalTo("urn:kessai:problem:too-many-webhooks"));
  }

  @Test
  void whoHasAnotherScopeOrMerchantIsRefused() {
    String id = create("mine", "[]").extract().path("id");

    given()
        .auth()
        .oauth2(Tokens.reading("mine"))
        .get(path("mine", "/" + id))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:missing-scope"));
    writing("another")
        .get(path("mine", "/" + id))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
    writing("another").get(path("another", "/" + id)).then().statusCode(404);
    writing("another").get(path("another", "/" + id + "/deliveries")).then().statusCode(404);
  }

  private ValidatableResponse create(String merchant, String events) {
    return writing(merchant)
        .contentType("application/json")
        .body(body(events))
        .post(path(merchant, ""))
        .then();
  }

  private static ValidatableResponse put(String merchant, String id, String body) {
    return writing(merchant)
        .contentType("application/json")
        .body(body)
        .put(path(merchant, "/" + id))
        .then();
  }

  private static ValidatableResponse deliveries(String merchant, String id, String query) {
    return writing(merchant)
        .get(path(merchant, "/" + id + "/deliveries" + query))
        .then()
        .statusCode(200);
  }

  private String body(String events) {
    return "{\"url\":\"" + receiver.url() + "\",\"events\":" + events + "}";
  }

  private static RequestSpecification writing(String merchant) {
    return given().auth().oauth2(Tokens.of("webhooks:write", merchant));
  }

  private static String path(String merchant, String rest) {
    return "/merchants/" + merchant + "/webhooks" + rest;
  }
}

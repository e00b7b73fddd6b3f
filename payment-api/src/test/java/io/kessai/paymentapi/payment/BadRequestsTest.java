package io.kessai.paymentapi.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a clear problem, and nothing of it is stored. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class BadRequestsTest {
  private static final String GOOD =
      """
      {"amount": 1200, "details": {"token": "11111111-2222-4333-8444-555555555555"}}""";

  @Test
  void withoutTokenIsUnauthorized() {
    given()
        .contentType(ContentType.JSON)
        .body(GOOD)
        .post("/merchants/demo/orders/o-1/payments/card")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:unauthenticated"));
  }

  @Test
  void aTokenWithoutTheScopeIsForbidden() {
    start(Tokens.of("payments:read", "demo"), "demo", "o-2", GOOD)
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:missing-scope"));
  }

  @Test
  void aTokenOfAnotherMerchantIsForbidden() {
    start(Tokens.of("payments:write", "second"), "demo", "o-3", GOOD)
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
  }

  @Test
  void anUnknownMerchantIsForbiddenAlike() {
    start(Tokens.of("payments:write", "nobody"), "nobody", "o-4", GOOD)
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
  }

  @Test
  void withoutIdempotencyKeyNothingIsDone() {
    given()
        .auth()
        .oauth2(Tokens.ofShop())
        .contentType(ContentType.JSON)
        .body(GOOD)
        .post("/merchants/demo/orders/o-5/payments/card")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:kessai:problem:idempotency-key-required"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\": 1200, \"details\": {\"token\": \"4111111111111111\"}}",
        "{\"amount\": 1200, \"details\": {\"token\": \"4111-1111-1111-1111\"}}",
        "{\"amount\": 4111111111111111, \"details\": {\"token\": \"t\"}}",
        "{\"amount\": 1200, \"note\": \"\\u0034111111111111111\", \"details\": {\"token\": \"t\"}}",
        "{\"amount\": 1200, \"4111 1111 1111 1111\": 1}",
        "{\"amount\": 1200, \"customerReference\": \"4111-1111-1111-1111\", \"details\":"
            + " {\"token\": \"t\"}}",
        "not json 378282246310005",
      })
  void card1ACardNumberAnywhereInTheBodyIsRefused(String body) {
    start("demo", "o-6", body)
        .statusCode(400)
        .body("type", equalTo("urn:kessai:problem:card-number-refused"))
        .body(not(containsString("1111")));
  }

  @Test
  void card1ACardNumberAsOrderIdIsRefused() {
    start("demo", "4111111111111111", GOOD)
        .statusCode(400)
        .body("type", equalTo("urn:kessai:problem:card-number-refused"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | body",
        "{ | body",
        "{\"amount\": 1200} trailing | body",
        "{\"amount\": \"1200\", \"details\": {}} | amount",
        "{\"amount\": 12.5, \"details\": {}} | amount",
        "{\"amount\": 99999999999999999999999999, \"details\": {}} | amount",
        "{\"amount\": 0, \"details\": {\"token\": \"t\"}} | amount",
        "{\"amount\": -5, \"details\": {\"token\": \"t\"}} | amount",
        "{\"amount\": 100000000, \"details\": {\"token\": \"t\"}} | amount",
        "{\"details\": {\"token\": \"t\"}} | amount",
        "{\"amount\": 1, \"details\": {\"token\": \"t\"}, \"colour\": 1} | colour",
        "{\"amount\": 1, \"details\": {\"token\": \"t\", \"colour\": 1}} | colour",
        "{\"amount\": 1, \"details\": {\"token\": 5}} | token",
        "{\"amount\": 1, \"details\": {}} | details.token",
        "{\"amount\": 1} | details",
        "{\"amount\": 1, \"currency\": \"YEN\", \"details\": {\"token\": \"t\"}} | currency",
        "{\"amount\": 1, \"currency\": \"CNY\", \"details\": {\"token\": \"t\"}} | currency",
        "{\"amount\": 1, \"customerReference\": \"taro@shop.test\", \"details\":"
            + " {\"token\": \"t\"}} | customerReference",
        "{\"amount\": 1, \"customerReference\": \"\", \"details\": {\"token\": \"t\"}}"
            + " | customerReference",
        "{\"amount\": 1, \"customerReference\": 7, \"details\": {\"token\": \"t\"}}"
            + " | customerReference",
        "{\"amount\": 1, \"returnUrl\": \"http://evil.test/\", \"details\": {\"token\": \"t\"}}"
            + " | returnUrl",
        "{\"amount\": 1, \"returnUrl\": \"http://shop.test/orders/../x\", \"details\":"
            + " {\"token\": \"t\"}} | returnUrl",
        "{\"amount\": 1, \"returnUrl\": \"http://shop.test.evil.test/orders\", \"details\":"
            + " {\"token\": \"t\"}} | returnUrl",
      })
  void aWrongFieldIsNamed(String body, String field) {
    start("demo", "o-7", body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:invalid-request"))
        .body("errors.field", hasItem(field));
    read("o-7").statusCode(404);
  }

  /** What the payment server is not sent is part of what a key stands for all the same. */
  @Test
  void theSameKeyForAnotherCustomerIsAnotherRequest() {
    start("demo", "o-11", of("account-7")).statusCode(503);

    start("demo", "o-11", of("account-8"))
        .statusCode(422)
        .body("type", equalTo("urn:kessai:problem:idempotency-key-reused"));
    start("demo", "o-11", of("account-7")).statusCode(503);
  }

  @Test
  void anUnknownMethodIsNotFound() {
    given()
        .auth()
        .oauth2(Tokens.ofShop())
        .header("Idempotency-Key", "k")
        .contentType(ContentType.JSON)
        .body(GOOD)
        .post("/merchants/demo/orders/o-8/payments/barter")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:kessai:problem:unknown-method"))
        .body("detail", containsString("card"));
  }

  @Test
  void anUnknownOrderIsNotFound() {
    read("nothing-here").statusCode(404).body("type", equalTo("urn:kessai:problem:unknown-order"));
  }

  @Test
  void anUnknownPathIsAProblemToo() {
    given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void aBodyThatIsNoJsonTypeIsAProblemToo() {
    given()
        .auth()
        .oauth2(Tokens.ofShop())
        .contentType("text/plain")
        .body("hello")
        .post("/merchants/demo/orders/o-9/payments/card")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void anUnreachablePaymentServerLosesNothing() {
    start("demo", "o-10", GOOD)
        .statusCode(503)
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:kessai:problem:payment-server-unreachable"));
    read("o-10")
        .statusCode(200)
        .body("status", equalTo("requested"))
        .body("inDoubt", equalTo(true))
        .body("commands[0].outcome", equalTo("not-sent"));
  }

  private static String of(String customer) {
    return GOOD.replace("{\"amount\"", "{\"customerReference\": \"" + customer + "\", \"amount\"");
  }

  private static ValidatableResponse start(String merchant, String order, String body) {
    return start(Tokens.ofShop(), merchant, order, body);
  }

  private static ValidatableResponse start(
      String token, String merchant, String order, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", "key-" + order)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/merchants/{m}/orders/{o}/payments/card", merchant, order)
        .then();
  }

  private static ValidatableResponse read(String order) {
    return given()
        .auth()
        .oauth2(Tokens.ofShop())
        .get("/merchants/demo/orders/{o}/payment", order)
        .then();
  }
}

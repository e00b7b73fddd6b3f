package io.kessai.storefront.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.storefront.fake.FakeServices;
import io.kessai.storefront.fake.FakeServices.Answer;
import io.kessai.storefront.fake.FakeServices.Heard;
import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class StaffRequestsTest {
  private static final String KEY = "abcdefghijkmnpqrstuvwxyz";

  FakeServices services;

  @BeforeEach
  void paid() {
    services.forget();
    services.tell("GET o/payment", Answer.json(200, "{\"status\":\"captured\",\"amount\":1200}"));
    services.tell("GET o", order("captured", "[]"));
  }

  @ParameterizedTest
  @CsvSource({
    "capture, 600, {\"amount\":600}",
    "capture, '', {}",
    "cancel, , {}",
    "refund, ' 1 ', {\"amount\":1}"
  })
  void requestReachesPaymentApiWithItsKey(String operation, String amount, String body) {
    services.tell("POST o/payment/" + operation, Answer.json(200, "{\"status\":\"captured\"}"));

    Response answer = ask(operation, KEY, amount);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/orders/o?accepted");
    assertThat(services.commands())
        .singleElement()
        .satisfies(
            (Heard asked) -> {
              assertThat(asked.path()).isEqualTo("/merchants/demo/orders/o/payment/" + operation);
              assertThat(asked.header("Idempotency-key")).isEqualTo(KEY);
              assertThat(asked.header("Authorization")).startsWith("Bearer ");
              assertThat(asked.body()).isEqualTo(body);
            });
  }

  @Test
  void refusalIsShownOnTheOrdersPage() {
    services.tell(
        "POST o/payment/refund",
        Answer.problem(409, "amount-too-high", "More than is left", "Ask for 200 at most."));

    Response answer = ask("refund", KEY, "900");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString())
        .contains("data-type=\"urn:kessai:problem:amount-too-high\"")
        .contains("More than is left")
        .contains("Ask for 200 at most.")
        .contains("data-status=\"captured\"")
        .doesNotContain("data-testid=\"retry\"");
  }

  @Test
  void requestOfUnknownOutcomeCanOnlyBeSentAgainWithItsKey() {
    services.tell("POST o/payment/refund", Answer.hangUp());

    Response answer = ask("refund", KEY, "100");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.asString())
        .containsSubsequence(
            "action=\"/orders/o/refund\"",
            "name=\"key\" value=\"" + KEY + "\"",
            "name=\"amount\" value=\"100\"",
            "data-testid=\"retry\"");
    assertThat(services.commands()).hasSize(1);
  }

  @Test
  void requestThatWasNeverCarriedOutIsNotOfferedAgainWithItsKey() {
    services.tell(
        "POST o/payment/refund",
        Answer.problem(503, "not-executed", "Nothing happened", "New key."));

    Response answer = ask("refund", KEY, "100");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.asString())
        .contains("Nothing happened")
        .doesNotContain("data-testid=\"retry\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "abc", "4111111111111111"})
  void whatIsNoAmountGoesNoFurther(String amount) {
    Response answer = ask("refund", KEY, amount);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("This is not an amount.")
        .doesNotContain("4111111111111111");
    assertThat(services.commands()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "4111111111111111"})
  void formWithoutItsKeyGoesNoFurther(String key) {
    Response answer = ask("refund", key, "1");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(services.commands()).isEmpty();
  }

  @Test
  void staffAreOfferedWhatPaymentApiOffers() {
    services.tell("GET o/payment", payment("tab", "active", "\"refund\",\"terminate\",\"fly\""));
    services.tell("GET o", order("captured", "[]"));

    String page = given().get("/orders/o").asString();

    assertThat(page)
        .containsSubsequence(
            "data-testid=\"refund\"", "name=\"between\" value=\"two\"", "data-testid=\"terminate\"")
        .doesNotContain("data-testid=\"capture\"")
        .doesNotContain("data-testid=\"cancel\"");
    assertThat(keys(page)).hasSize(2);
  }

  @Test
  void whatTheWayWantsToKnowGoesWithTheRequest() {
    services.tell("POST o/payment/terminate", Answer.json(200, "{\"status\":\"ended\"}"));

    given().formParam("key", KEY).formParam("between", "two").post("/orders/o/terminate");

    assertThat(services.commands())
        .extracting(Heard::body)
        .containsExactly("{\"details\":{\"between\":\"two\"}}");
  }

  @Test
  void requestOfUnknownOutcomeIsSentAgainWithAllThatItSaid() {
    services.tell("POST o/payment/terminate", Answer.hangUp());

    String page =
        given()
            .formParam("key", KEY)
            .formParam("between", "two")
            .post("/orders/o/terminate")
            .asString();

    assertThat(page)
        .containsSubsequence(
            "action=\"/orders/o/terminate\"",
            "name=\"between\" value=\"two\"",
            "data-testid=\"retry\"");
  }

  @ParameterizedTest
  @CsvSource({"Between, two", "a.b, two", "between, 4111 1111 1111 1111"})
  void whatNoFormHoldsGoesNoFurther(String name, String value) {
    Response answer =
        given().formParam("key", KEY).formParam(name, value).post("/orders/o/terminate");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).doesNotContain("4111");
    assertThat(services.commands()).isEmpty();
  }

  @Test
  void everyButtonHasAKeyOfItsOwn() {
    services.tell("GET o/payment", payment("card", "authorized", "\"capture\",\"cancel\""));
    services.tell("GET o", order("authorized", "[]"));

    String page = given().get("/orders/o").asString();

    assertThat(page)
        .containsSubsequence(
            "data-testid=\"capture-amount\"", "data-testid=\"capture\"", "data-testid=\"cancel\"")
        .doesNotContain("data-testid=\"refund\"");
    assertThat(keys(page)).hasSize(2).doesNotHaveDuplicates();
    assertThat(keys(given().get("/orders/o").asString())).doesNotContainAnyElementsOf(keys(page));
  }

  @Test
  void whileARequestIsOpenNothingElseIsOffered() {
    services.tell("GET o", order("captured", "[{\"operation\":\"REFUND\"}]"));

    String page = given().header("Accept-Language", "en").get("/orders/o").asString();

    assertThat(page)
        .contains("A request is under way: refund.")
        .doesNotContain("data-testid=\"refund\"")
        .contains("data-resting=\"false\"");
  }

  @Test
  void addressOfARequestLeadsBackToItsOrder() {
    Response answer = given().redirects().follow(false).get("/orders/o/refund");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/orders/o");
  }

  private static List<String> keys(String page) {
    return Pattern.compile("name=\"key\" value=\"([a-z]{24})\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static Response ask(String operation, String key, String amount) {
    var form = given().redirects().follow(false).formParam("key", key);
    if (amount != null) {
      form.formParam("amount", amount);
    }
    return form.post("/orders/o/" + operation);
  }

  private static Answer payment(String method, String status, String operations) {
    return Answer.json(
        200,
        """
        {"orderId":"o","method":"%s","status":"%s","amount":1200,"operations":[%s]}
        """
            .formatted(method, status, operations));
  }

  private static Answer order(String status, String open) {
    return Answer.json(
        200,
        """
        {"status":"%s","authorizedAmount":1200,"capturedAmount":%d,"refundedAmount":0,
         "attention":[],"openRequests":%s,"version":3}
        """
            .formatted(status, status.equals("captured") ? 1200 : 0, open));
  }
}

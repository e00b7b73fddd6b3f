package io.kessai.storefront.checkout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.storefront.fake.FakeServices;
import io.kessai.storefront.fake.FakeServices.Answer;
import io.kessai.storefront.fake.FakeServices.Heard;
import io.kessai.storefront.fake.Suite;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Suite.class)
class PayingTest {
  private static final String ORDER = "shop-abcdefghijkmnpqr";
  private static final String CHECKOUT = "/checkout/" + ORDER + "?good=bowl";
  private static final String CARD = "POST " + ORDER + "/payments/card";
  private static final String TOKEN = "11111111-2222-4333-8444-555555555555";
  private static final String BY_CARD =
      "{\"method\":\"card\",\"capture\":true,\"fields\":{\"paymentPattern\":\"10\"},\"token\":\""
          + TOKEN
          + "\"}";
  private static final String EARLIER = "shop-rqpnmkjihgfedcba";
  private static final ObjectMapper JSON = new ObjectMapper();

  FakeServices services;
  PublicKey publicKey;

  @BeforeEach
  void forget() {
    services.forget();
  }

  @Test
  void cardPaymentIsAskedForWithTheTokenAndNothingElseOfTheCard() throws IOException {
    services.tell(CARD, captured());

    Response answer = pay(BY_CARD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getString("nextAction.type")).isEqualTo("nothing");
    assertThat(answer.cookie("orders")).isEqualTo(ORDER);
    Heard asked = services.commands().getFirst();
    assertThat(asked.path()).isEqualTo("/merchants/demo/orders/" + ORDER + "/payments/card");
    assertThat(asked.header("Idempotency-key")).isEqualTo("pay-" + ORDER);
    assertThat(JSON.readTree(asked.body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"amount":1200,"currency":"JPY","capture":true,
                 "returnUrl":"http://shop.example/orders/%s",
                 "details":{"token":"%s","paymentPattern":"10"}}
                """
                    .formatted(ORDER, TOKEN)));
  }

  @Test
  void threeDSecureIsToldAboutTheBrowserAndTheCardholder() throws IOException {
    services.tell(
        "POST " + ORDER + "/payments/mpi",
        next("{\"type\":\"redirect\",\"url\":\"https://acs.example/\"}"));
    String body =
        """
        {"method":"mpi","capture":false,"token":"%s",
         "fields":{"paymentPattern":"10","handOver":"html","cardholderName":"TARO YAMADA"}}
        """
            .formatted(TOKEN);

    Response answer =
        given()
            .header("User-Agent", "Lynx/2.9")
            .accept("*/*")
            .contentType("application/json")
            .body(body)
            .post(CHECKOUT);

    assertThat(answer.jsonPath().getString("nextAction.url")).isEqualTo("https://acs.example/");
    JsonNode details = JSON.readTree(services.commands().getFirst().body()).get("details");
    assertThat(details)
        .isEqualTo(
            JSON.readTree(
                """
                {"token":"%s","paymentPattern":"10","mode":"company",
                 "browser":{"accept":"*/*","userAgent":"Lynx/2.9"},
                 "cardholderName":"TARO YAMADA","handOver":"html","customerIp":"127.0.0.1"}
                """
                    .formatted(TOKEN)));
  }

  @Test
  void wayThatTakesTheMoneyLaterIsAskedForItsOwnFieldsAlone() throws IOException {
    services.tell("POST " + ORDER + "/payments/tab", captured());

    pay("{\"method\":\"tab\",\"fields\":{\"pub\":\"Crown\",\"remark\":\" \"}}");

    assertThat(JSON.readTree(services.commands().getFirst().body()))
        .isEqualTo(
            JSON.readTree(
                """
                {"amount":1200,"currency":"JPY","capture":false,
                 "returnUrl":"http://shop.example/orders/%s","details":{"pub":"Crown"}}
                """
                    .formatted(ORDER)));
  }

  @Test
  void orderThatIsTiedToAnEarlierOneNamesIt() throws IOException {
    services.tell("POST " + ORDER + "/payments/tab", captured());

    given()
        .contentType("application/json")
        .body("{\"method\":\"tab\"}")
        .post(CHECKOUT + "&original=" + EARLIER);

    JsonNode asked = JSON.readTree(services.commands().getFirst().body());
    assertThat(asked.path("original").asText()).isEqualTo(EARLIER);
  }

  /** The name is there before anything is sent, so that the same request can be sent again. */
  @Test
  void shopperIsNamedAtTheCheckoutAndStaysThatWhateverIsSentAgain() throws IOException {
    services.tell(CARD, Answer.hangUp());
    String shopper = given().get(CHECKOUT).cookie("shopper");

    payAs(shopper);
    payAs(shopper);

    assertThat(shopper).matches("shopper-[a-z]{16}");
    assertThat(services.commands())
        .hasSize(2)
        .allSatisfy(
            asked ->
                assertThat(JSON.readTree(asked.body()).path("customerReference").asText())
                    .isEqualTo(shopper));
    assertThat(given().cookie("shopper", shopper).get(CHECKOUT).cookie("shopper"))
        .isEqualTo(shopper);
  }

  @Test
  void whatIsNoNameThatTheShopGaveIsNotToldOn() throws IOException {
    services.tell(CARD, captured());

    payAs("taro@shop.example");

    assertThat(JSON.readTree(services.commands().getFirst().body()).has("customerReference"))
        .isFalse();
  }

  @Test
  void unknownMethodIsRefusedWithTheOnesThatThereAre() {
    Response answer = pay("{\"method\":\"cash\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("detail"))
        .startsWith("Choose one of: card, mpi,")
        .endsWith(" tab.");
  }

  @Test
  void shopSignsAShortLivedTokenForItsOwnMerchant() throws IOException, GeneralSecurityException {
    services.tell(CARD, captured());

    pay(BY_CARD);

    String[] parts = services.commands().getFirst().header("Authorization").split("[ .]", -1);
    assertThat(parts[0]).isEqualTo("Bearer");
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(publicKey);
    signature.update((parts[1] + "." + parts[2]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[3]))).isTrue();
    JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[2]));
    assertThat(claims.get("iss").asText()).isEqualTo("kessai");
    assertThat(claims.get("scope").asText()).isEqualTo("payments:write payments:read orders:read");
    assertThat(claims.get("merchants").toString()).isEqualTo("[\"demo\"]");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(120);
  }

  @Test
  void pressingTwiceAsksTheSameTwice() {
    services.tell(CARD, captured());
    pay(BY_CARD);

    pay(BY_CARD);

    assertThat(services.commands()).hasSize(2);
    Heard first = services.commands().getFirst();
    Heard second = services.commands().getLast();
    assertThat(second.header("Idempotency-key")).isEqualTo(first.header("Idempotency-key"));
    assertThat(second.body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"method\":\"card\",\"capture\":true,\"token\":\"4111111111111111\"}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\",\"card_number\":\"4111 1111 1111 1111\"}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\",\"fields\":{\"paymentPattern\":\"4111-1111-1111-1111\"}}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\",\"fields\":{\"paymentPattern\":\"\\u0034111111111111111\"}}",
        "not even JSON 4111111111111111"
      })
  void cardNumberIsRefusedAndGoesNoFurther(String body) {
    Response answer = pay(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("type")).endsWith(":card-data");
    assertThat(answer.asString()).doesNotContain("4111");
    assertThat(services.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"method\":\"card\",\"capture\":true}",
        "{\"method\":\"cash\",\"capture\":true,\"token\":\"t\"}",
        "{\"method\":\"card\",\"token\":\"t\"}",
        "{\"method\":\"tab\",\"capture\":true}",
        "{\"method\":\"tab\",\"token\":\"t\"}",
        "{\"method\":\"tab\",\"fields\":{\"handOver\":\"html\"}}",
        "{\"method\":\"tab\",\"fields\":{\"remark\":{}}}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\",\"fields\":{\"securityCode\":\"123\"}}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\",\"security_code\":\"123\"}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\",\"amount\":1}",
        "{\"method\":\"card\",\"capture\":true,\"token\":\"t\"} {}"
      })
  void anythingUnexpectedIsRefused(String body) {
    Response answer = pay(body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(services.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"nothing\"}",
        "{\"type\":\"redirect\",\"url\":\"https://acs.example/start?a=b\"}",
        "{\"type\":\"html\",\"url\":\"http://api.example/browser/1/page/2\",\"content\":\"<html>\",\"charset\":\"UTF-8\"}",
        "{\"type\":\"form\",\"url\":\"https://bank.example/\",\"fields\":{\"skno\":\"58091\"},\"newWindow\":true}",
        "{\"type\":\"instructions\",\"items\":[{\"name\":\"receiptNo\",\"value\":\"1234\"}]}"
      })
  void everyNextActionReachesThePage(String next) throws IOException {
    services.tell(CARD, next(next));

    Response answer = pay(BY_CARD);

    JsonNode told = JSON.readTree(answer.asString()).get("nextAction");
    JsonNode meant = JSON.readTree(next);
    for (String name : new String[] {"type", "url", "fields", "items"}) {
      assertThat(told.get(name)).as(name).isEqualTo(meant.get(name));
    }
  }

  @Test
  void paymentInDoubtLeadsToTheOrder() {
    services.tell(CARD, Answer.json(202, "{\"orderId\":\"x\",\"status\":\"requested\"}"));

    Response answer = pay(BY_CARD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getString("nextAction.type")).isEqualTo("nothing");
    assertThat(answer.cookie("orders")).isEqualTo(ORDER);
  }

  @Test
  void refusalIsPassedOnAndTheCheckoutStays() {
    services.tell(
        CARD, Answer.problem(400, "invalid-request", "The request is not valid", "Mend it."));

    Response answer = pay(BY_CARD);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("title")).isEqualTo("The request is not valid");
    assertThat(answer.jsonPath().getString("detail")).isEqualTo("Mend it.");
    assertThat(answer.cookies()).isEmpty();
  }

  @Test
  void silenceOfPaymentApiMeansThatTheSameMayBeSentAgain() {
    services.tell(CARD, Answer.hangUp());

    Response answer = pay(BY_CARD);

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.jsonPath().getString("type")).endsWith(":no-answer");
    assertThat(answer.cookie("orders")).isEqualTo(ORDER);
    assertThat(services.commands()).hasSize(1);
  }

  private static Answer captured() {
    return next("{\"type\":\"nothing\"}");
  }

  private static Answer next(String action) {
    return Answer.json(
        201,
        "{\"orderId\":\""
            + ORDER
            + "\",\"method\":\"card\",\"status\":\"captured\",\"amount\":1200,\"nextAction\":"
            + action
            + "}");
  }

  private static Response payAs(String shopper) {
    return given()
        .cookie("shopper", shopper)
        .contentType("application/json")
        .body(BY_CARD)
        .post(CHECKOUT);
  }

  private static Response pay(String body) {
    return given().contentType("application/json").body(body).post(CHECKOUT);
  }
}

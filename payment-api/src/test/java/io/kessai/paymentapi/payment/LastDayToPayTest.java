package io.kessai.paymentapi.payment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kessai.gateway.GatewayTime;
import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CVS-1, BANK-1: the last day to pay is from today in Japan to 60 days later, or nothing is sent.
 */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class LastDayToPayTest {
  private final InstantSource clock;

  LastDayToPayTest(InstantSource clock) {
    this.clock = clock;
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 62})
  void aDayOutOfReachIsRefusedBeforeAnythingIsSent(int days) {
    apply("far" + days, days)
        .statusCode(400)
        .body("type", equalTo("urn:kessai:problem:invalid-request"))
        .body("errors.field", hasItem("details.payLimit"));
    given()
        .auth()
        .oauth2(Tokens.ofShop())
        .get("/merchants/demo/orders/far" + days + "/payment")
        .then()
        .statusCode(404);
  }

  /** No payment server listens here: that it could not be reached shows that it was tried. */
  @ParameterizedTest
  @ValueSource(ints = {1, 59})
  void aDayWithinReachIsSent(int days) {
    apply("near" + days, days)
        .statusCode(503)
        .body("type", equalTo("urn:kessai:problem:payment-server-unreachable"));
  }

  private ValidatableResponse apply(String order, int days) {
    LocalDate day = GatewayTime.dayAt(clock.instant()).plusDays(days);
    String details =
        """
        {"amount": 1200, "details": {"store": "sej", "name1": "山田", "name2": "花子",
         "telNo": "03-0000-0000", "payLimit": "%s"}}"""
            .formatted(day);
    return given()
        .auth()
        .oauth2(Tokens.ofShop())
        .header("Idempotency-Key", "key-" + order)
        .contentType(ContentType.JSON)
        .body(details)
        .post("/merchants/demo/orders/{o}/payments/cvs", order)
        .then();
  }
}

package io.kessai.paymentapi.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.paymentapi.lookup.LookupRows.Kept;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** BANK-6 with a payment server that is away: what is kept is told, and said to be old if it is. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class LookupsTest {
  private static final String BANKS =
      """
      {"banks":[{"code":"9901","name":"あけぼの銀行","kana":"アケボノ","index":"ア"}]}""";

  @Inject LookupRows rows;
  @Inject InstantSource clock;

  @Test
  void whatWasToldTodayIsToldWithoutAsking() {
    keep("demo", Duration.ofHours(23));

    banks("demo").statusCode(200).body(equalTo(BANKS)).header("Warning", nullValue());
  }

  @Test
  void whatWasToldBeforeIsToldWithAWarningWhileNobodyCanBeAsked() {
    keep("demo", Duration.ofDays(3));

    banks("demo").statusCode(200).body(equalTo(BANKS)).header("Warning", startsWith("110 "));
  }

  @Test
  void whoWasNeverToldAnythingIsToldToAskLater() {
    banks("second")
        .statusCode(503)
        .body("type", equalTo("urn:kessai:problem:payment-server-unreachable"))
        .header("Retry-After", equalTo("30"));
  }

  @Test
  void thereIsNoLookupOfAnotherName() {
    given()
        .auth()
        .oauth2(Tokens.of("payments:read", "demo"))
        .get("/merchants/demo/methods/bank/branches")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:kessai:problem:unknown-lookup"));
  }

  private void keep(String merchant, Duration ago) {
    rows.keep(
        merchant + "/bank/banks",
        new Kept(BANKS, clock.instant().minus(ago).truncatedTo(ChronoUnit.MICROS)));
  }

  private static ValidatableResponse banks(String merchant) {
    return given()
        .auth()
        .oauth2(Tokens.of("payments:read", merchant))
        .get("/merchants/" + merchant + "/methods/bank/banks")
        .then();
  }
}

package io.kessai.order.parked;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kessai.fact.OrderKey;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUSH-2}: operators find what was parked, and nobody else's. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class ParkedResourceTest {
  private final Parking parking;

  ParkedResourceTest(Parking parking) {
    this.parking = parking;
  }

  @Test
  void theOpenOnesAreListedFirstPageByPage() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(parking.unreadable(Facts.newOrder("paged").toString()));
    }
    Parking.post("/" + ids.get(0) + "/handled", "Told by telephone.", "paged").statusCode(200);

    ValidatableResponse first = Parking.get("?limit=2", "paged");

    first.statusCode(200).body("records.id", contains(ids.get(1), ids.get(2)));
    String next = first.extract().path("next");
    Parking.get("?limit=2&after=" + next, "paged")
        .body("records.id", contains(ids.get(3), ids.get(0)))
        .body("records.state", contains("open", "handled"))
        .body("next", nullValue());
  }

  @Test
  void theyAreFoundByReasonTopicAndState() {
    OrderKey key = Facts.newOrder("sifted");
    String unreadable = parking.unreadable(key.toString());
    String nameless =
        parking.told(
            Topics.NOTICES,
            "sifted/no order id",
            """
            {"id": "n-1", "merchant": "sifted", "service": "testpay", "orderId": "no order id",
             "receivedAt": "2026-11-24T00:00:00Z"}
            """);

    Parking.get("?reason=unreadable", "sifted").body("records.id", contains(unreadable));
    Parking.get("?topic=payment.notices", "sifted").body("records.id", contains(nameless));
    Parking.get("?state=open", "sifted").body("records.id", contains(unreadable, nameless));
    Parking.get("?state=redriven", "sifted").body("records", empty());
    Parking.get("?reason=no-order-id&topic=payment.results", "sifted").body("records", empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reason=bad",
        "topic=order.changes",
        "state=dead",
        "limit=0",
        "limit=9999",
        "after=x",
        "after=b3Blbi0",
        "after=****"
      })
  void whatNobodyCanAskForIsAProblem(String query) {
    Parking.get("?" + query, "main")
        .statusCode(400)
        .body("type", equalTo("urn:kessai:problem:invalid-request"))
        .body("errors.field", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void oneIsShownWithWhereItCameFromAndWithoutSecrets() {
    OrderKey key = Facts.newOrder();
    String id =
        parking.told(
            Topics.NOTICES,
            key.toString(),
            """
            {"id":"n-1","merchant":"main","service":"nosuchpay","orderId":"%s",
             "receivedAt":"2026-11-24T00:00:00Z",
             "fields":{"result":"success","cardNumber":"4111111111111111","tel":"0312345678"}}
            """
                .formatted(key.order()));

    ValidatableResponse shown = Parking.get("/" + id, "main");

    shown
        .statusCode(200)
        .body("record.topic", equalTo("payment.notices"))
        .body("record.key", equalTo(key.toString()))
        .body("record.merchant", equalTo("main"))
        .body("record.reason", equalTo("unknown-service"))
        .body("record.state", equalTo("open"))
        .body("text", containsString("\"result\":\"success\""))
        .body("text", not(containsString("4111111111111111")))
        .body("text", not(containsString("0312345678")))
        .body("actions", empty());
  }

  @Test
  void anotherMerchantsRecordsAreForbiddenAndNotListed() {
    String theirs = parking.unreadable(Facts.newOrder("theirs").toString());

    for (ValidatableResponse refused :
        List.of(
            Parking.get("/" + theirs, "main"),
            Parking.get("/" + theirs + "/reading", "main"),
            Parking.post("/" + theirs + "/redrive", "Why not.", "main"),
            Parking.post("/" + theirs + "/handled", "Why not.", "main"))) {
      refused.statusCode(403).body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
    }
    Parking.get("", "main").statusCode(200).body("records.merchant", everyItem(equalTo("main")));
  }

  @Test
  void aRecordOfNoMerchantNeedsATokenForEveryMerchant() {
    String nobodys = parking.unreadable("no merchant at all " + Facts.newOrder().order());

    Parking.get("/" + nobodys, "main").statusCode(403);
    Parking.get("?limit=200", "main").body("records.id", not(hasItem(nobodys)));
    Parking.get("/" + nobodys, "*").statusCode(200).body("record.merchant", nullValue());
    Parking.post("/" + nobodys + "/handled", "Nobody's.", "*").statusCode(200);
  }

  @Test
  void aStorefrontsTokenDoesNotDoEvenForEveryMerchant() {
    given()
        .auth()
        .oauth2(Tokens.reading("main", "*"))
        .get("/operations/parked")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:missing-scope"));
    given().get("/operations/parked").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "x", "99999999999999999999"})
  void anUnknownRecordIsAProblem(String id) {
    Parking.get("/" + id, "*")
        .statusCode(404)
        .body("type", equalTo("urn:kessai:problem:unknown-record"));
  }
}

package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.order.Facts;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.Orders;
import io.kessai.order.parked.Parking;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An identity provider says who somebody is, and its roles say what they may do. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(IdentityProviderDouble.class)
class ConsoleByOidcTest {
  private final Orders orders;
  private final Parking parking;

  ConsoleByOidcTest(Orders orders, Parking parking) {
    this.orders = orders;
    this.parking = parking;
  }

  @Test
  void whoHasNotLoggedInIsSentToTheProvider() {
    Operator.atTheDoor()
        .get("/console/orders")
        .then()
        .statusCode(302)
        .header("Location", containsString("/authorize?response_type=code"))
        .header("Location", containsString("code_challenge"));
  }

  @Test
  void whoMayReadReadsAndMayNotAct() throws SQLException {
    OrderKey key = orderNeedingAttention();
    Operator reader = loggedInAs("payments-readers");

    String life = reader.get(address(key)).then().statusCode(200).extract().asString();

    assertThat(life).contains("Logged in as jiro").doesNotContain("/notes\"", "/inquiries\"");
    reader
        .post(address(key) + "/notes", Map.of("version", "1", "note", "I should not."))
        .then()
        .statusCode(403)
        .contentType("text/html");
    reader.post(address(key) + "/inquiries", Map.of("why", "I should not.")).then().statusCode(403);
    reader.get(address(key)).then().body(not(containsString("I should not.")));
  }

  @Test
  void whoMayReadSeesWhatIsParkedAndMayNotAct() {
    String record =
        "/console/parked/" + parking.unreadable(Facts.newOrder("parked-read").toString());
    Operator reader = loggedInAs("payments-readers");

    reader.get(record).then().statusCode(200).body(not(containsString("<textarea")));
    reader.get(record + "/reading").then().statusCode(200).body(not(containsString("<textarea")));
    for (String action : List.of("/redrive", "/handled")) {
      reader.post(record + action, Map.of("note", "I should not.")).then().statusCode(403);
    }
    reader.get(record).then().body(not(containsString("I should not.")));
  }

  @Test
  void whoMayActActsInTheirOwnName() throws SQLException {
    OrderKey key = orderNeedingAttention();
    Operator actor = loggedInAs("payments-operators");
    actor.get(address(key)).then().body(containsString("/notes\""));

    actor
        .post(address(key) + "/notes", Map.of("version", "1", "note", "Refunded by hand."))
        .then()
        .statusCode(303);

    actor
        .get(address(key))
        .then()
        .body(containsString("Operator jiro"))
        .body(containsString("Refunded by hand."));
  }

  @Test
  void whoHasNoRoleSeesNothing() {
    Operator stranger = loggedInAs("somebody");

    stranger.get("/console/orders").then().statusCode(403).body(not(containsString("<table")));
    stranger.get("/console/attention").then().statusCode(403);
    stranger.get("/console/webhooks").then().statusCode(403);
    stranger.get("/console/parked").then().statusCode(403);
  }

  @Test
  void whoLogsOutIsOutHere() {
    Operator operator = loggedInAs("payments-readers");
    operator.get("/console/orders").then().body(containsString("action=\"/console/logout\""));

    operator.post("/console/logout", Map.of()).then().statusCode(303);

    operator
        .get("/console/orders")
        .then()
        .statusCode(302)
        .header("Location", containsString("/authorize?"));
  }

  @Test
  void thePasswordsDoorIsShut() {
    Operator operator = Operator.atTheDoor();
    operator.login("operator", "");
    operator.get("/console/orders").then().statusCode(302);
  }

  @Test
  void theRestApiStillTakesItsTokensAndNothingElse() throws SQLException {
    OrderKey key = orderNeedingAttention();
    String order = "/merchants/main/orders/" + key.order();

    RestAssured.given().auth().oauth2(Tokens.reading("main")).get(order).then().statusCode(200);
    RestAssured.given()
        .redirects()
        .follow(false)
        .get(order)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    loggedInAs("payments-operators").get(order).then().statusCode(401);
  }

  private OrderKey orderNeedingAttention() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(
        List.of(
            Facts.fact(
                key,
                "doubtful",
                Messenger.INQUIRY,
                Observation.nothing().doubting("on-hold", "It is on hold."))));
    return key;
  }

  private static Operator loggedInAs(String role) {
    Operator operator = Operator.atTheDoor();
    logIn(operator, role);
    return operator;
  }

  static void logIn(Operator operator, String role) {
    String provider = operator.get("/console/orders").header("Location");
    String state = provider.replaceFirst(".*[?&]state=([^&]+).*", "$1");
    String back =
        operator.get("/console/orders?code=" + role + "&state=" + state).header("Location");
    assertThat(URI.create(back).getPath()).isEqualTo("/console/orders");
  }

  private static String address(OrderKey key) {
    return "/console/orders/main/" + key.order();
  }
}

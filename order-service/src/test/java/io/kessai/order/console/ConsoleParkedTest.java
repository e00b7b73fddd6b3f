package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.fold.Orders;
import io.kessai.order.parked.Parking;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUSH-2}: an operator sees to what was parked, without leaving the console. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(ConsoleOn.class)
class ConsoleParkedTest {
  private final Parking parking;
  private final Orders orders;
  private final Suite suite;
  private Operator operator;

  ConsoleParkedTest(Parking parking, Orders orders, Suite suite) {
    this.parking = parking;
    this.orders = orders;
    this.suite = suite;
  }

  @BeforeEach
  void logIn() {
    operator = Operator.loggedIn();
  }

  @AfterEach
  void heal() {
    parking.mend();
  }

  @Test
  void theOpenOnesAreListedPageByPageAndByMerchant() {
    String first = "";
    for (int i = 0; i < 4; i++) {
      String id = parking.unreadable(Facts.newOrder("console-paged").toString());
      first = first.isEmpty() ? id : first;
    }

    String page = page("/console/parked?merchant=console-paged");

    assertThat(page)
        .contains("Of the merchant console-paged only.", "It cannot be read.", "payment.results")
        .contains("href=\"/console/parked/" + first + "\"");
    assertThat(rows(page)).isEqualTo(3);
    String next =
        page.replaceFirst("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1").replace("&amp;", "&");
    assertThat(rows(page(next))).isOne();
    assertThat(page("/console/parked?merchant=console-paged&state=handled"))
        .contains("There are none.");
  }

  @Test
  void oneIsShownWithWhyItCannotBeAppliedAndWithoutSecrets() {
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

    String page = page("/console/parked/" + id);

    assertThat(page)
        .contains("No payment method here reads it.", key.toString(), "data-state=\"open\"")
        .contains("&quot;result&quot;:&quot;success&quot;")
        .doesNotContain("4111111111111111", "0312345678");
  }

  @Test
  void readingAgainShowsWhatWouldChangeAndStoresNothing() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    String id =
        parking.refused(
            Facts.fact(
                key,
                "captured",
                Messenger.ANSWER,
                Observation.nothing()
                    .showing(PaymentState.CAPTURED, Facts.LEARNED)
                    .moved(new Movement(Movement.Kind.CAPTURE, "txn-1", Money.yen(1200)))));
    assertThat(page("/console/parked/" + id + "/reading"))
        .contains("It still cannot be applied.")
        .doesNotContain("data-testid=\"outlook\"");
    parking.mend();

    String page = page("/console/parked/" + id + "/reading");

    assertThat(page)
        .contains("It can be applied now. It reads as: Told captured.")
        .containsPattern("(?s)class=\"changed\"><th scope=\"row\">Status.*requested.*captured")
        .containsPattern("(?s)class=\"changed\"><th scope=\"row\">Captured.*¥0.*¥1,200")
        .containsPattern("<tr><th scope=\"row\">Asked for</th>");
    assertThat(facts(key)).isOne();
  }

  @Test
  void aRedriveAppliesItAndIsKeptWithWhoAndWhy() {
    OrderKey key = Facts.newOrder();
    String id = parking.mended(key);

    act(id, "redrive", "The rule was dropped.").statusCode(303);

    assertThat(page("/console/parked/" + id))
        .contains("data-state=\"redriven\"", "Operator hanako", "The rule was dropped.")
        .doesNotContain("<textarea", "data-testid=\"read-again\"");
    assertThat(facts(key)).isOne();
    act(id, "redrive", "Again.").statusCode(409).body(containsString("redriven or handled before"));
  }

  @Test
  void whatIsStillUnfitStaysOpenAndItsPageSaysThatItWasTried() {
    OrderKey key = Facts.newOrder();
    String id = parking.refused(Facts.opened(key));

    act(id, "redrive", "Perhaps now.").statusCode(303);

    assertThat(page("/console/parked/" + id))
        .contains("data-state=\"open\"", "Perhaps now.", "still not applied.", "<textarea");
    assertThat(facts(key)).isZero();
  }

  @Test
  void whatIsHandledIsNeverAppliedAndKeptWithWhoAndWhy() {
    OrderKey key = Facts.newOrder("console-handled");
    String id = parking.mended(key);

    act(id, "handled", "Settled by telephone.").statusCode(303);

    assertThat(page("/console/parked/" + id))
        .contains("data-state=\"handled\"", "Operator hanako", "Settled by telephone.");
    assertThat(page("/console/parked?merchant=console-handled")).contains("There are none.");
    assertThat(page("/console/parked?merchant=console-handled&state=handled")).contains(id);
    assertThat(facts(key)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "card 4111 1111 1111 1111"})
  void nothingIsDoneWithoutAReasonThatCanBeKept(String note) {
    String id = parking.unreadable(Facts.newOrder().toString());

    for (String action : List.of("redrive", "handled")) {
      act(id, action, note).statusCode(400).body(containsString("<code>note</code>"));
    }
    assertThat(page("/console/parked/" + id)).contains("data-state=\"open\"");
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    String id = parking.unreadable(Facts.newOrder().toString());

    for (String action : List.of("redrive", "handled")) {
      operator
          .postBare("/console/parked/" + id + "/" + action, Map.of("note", "Forged."))
          .then()
          .statusCode(403);
    }
    operator.get("/console/parked/" + id).then().body(not(containsString("Forged.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/999999999", "/x", "/999999999/reading"})
  void whatIsNotParkedIsNotThere(String record) {
    operator.get("/console/parked" + record).then().statusCode(404).contentType("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=dead", "after=x"})
  void whatNobodyCanAskForIsRefused(String query) {
    operator.get("/console/parked?" + query).then().statusCode(400).contentType("text/html");
  }

  private ValidatableResponse act(String id, String action, String note) {
    return operator.post("/console/parked/" + id + "/" + action, Map.of("note", note)).then();
  }

  private String page(String address) {
    return operator.get(address).then().statusCode(200).extract().asString();
  }

  private static int rows(String page) {
    return page.split("scope=\"row\"", -1).length - 1;
  }

  private long facts(OrderKey key) {
    return suite.number(
        "select count(*) from facts where merchant = ? and order_id = ?",
        key.merchant().value(),
        key.order().value());
  }
}

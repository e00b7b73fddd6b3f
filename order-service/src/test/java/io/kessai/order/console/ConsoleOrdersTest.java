package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator finds orders, reads their lives, and what is done is kept. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(ConsoleOn.class)
class ConsoleOrdersTest {
  private static final Pattern ROW = Pattern.compile("scope=\"row\"");

  private final Orders orders;
  private final Suite suite;
  private Operator operator;

  ConsoleOrdersTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @BeforeEach
  void logIn() {
    operator = Operator.loggedIn();
  }

  @Test
  void anOrderIsFoundByTheBeginningOfItsId() throws SQLException {
    OrderKey key = OrderKey.of("finder", "find_me-100");
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(Facts.opened(OrderKey.of("finder", "findXme-100"))));

    String page = find("order=find_me-");

    assertThat(page).contains("find_me-100", "¥1,200", "requested");
    assertThat(rows(page)).isOne();
  }

  @Test
  void everyConditionNarrowsTheSearch() throws SQLException {
    OrderKey paid = Facts.newOrder("narrow");
    OrderKey odd = Facts.newOrder("narrow");
    orders.apply(List.of(Facts.opened(paid), captured(paid, 1200)));
    orders.apply(List.of(Facts.opened(odd), captured(odd, 900)));

    assertThat(rows(find("merchant=narrow"))).isEqualTo(2);
    assertThat(rows(find("merchant=narrow&status=captured&method=" + TestPay.ID))).isEqualTo(2);
    assertThat(rows(find("merchant=narrow&status=declined"))).isZero();
    assertThat(rows(find("merchant=narrow&method=card"))).isZero();
    assertThat(find("merchant=narrow&attention=true"))
        .contains(odd.order().value())
        .doesNotContain(paid.order().value());
  }

  @Test
  void aCustomersOrdersAreFoundByTheWholeReferenceOfWhicheverStorefront() throws SQLException {
    OrderKey one = Facts.newOrder("customers");
    OrderKey other = Facts.newOrder("others");
    OrderKey nobodys = Facts.newOrder("customers");
    orders.apply(
        List.of(
            Facts.openedBy(one, "console-7"),
            Facts.openedBy(other, "console-7"),
            Facts.openedBy(Facts.newOrder("customers"), "console-70"),
            Facts.opened(nobodys)));

    String page = find("customerReference=console-7");

    assertThat(page).contains(one.order().value(), other.order().value());
    assertThat(rows(page)).isEqualTo(2);
    assertThat(rows(find("customerReference=console-7&merchant=others"))).isOne();
    assertThat(rows(find("customerReference=console-"))).isZero();
    assertThat(life(one))
        .contains(
            "Customer reference",
            "href=\"/console/orders?merchant=customers&amp;customerReference=console-7\"");
    assertThat(life(nobodys)).doesNotContain("Customer reference");
  }

  @Test
  void aWordThatIsNoStatusIsRefused() {
    operator
        .get("/console/orders?status=paid")
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("Is a status of orders."));
  }

  @Test
  void longListsComePageByPage() throws SQLException {
    for (int i = 0; i < 5; i++) {
      orders.apply(List.of(Facts.opened(OrderKey.of("pages", "page-" + i))));
    }

    String first = find("merchant=pages");

    assertThat(rows(first)).isEqualTo(3);
    String second = operator.get(next(first)).asString();
    assertThat(second).contains("page-3", "page-4").doesNotContain("rel=\"next\"");
    assertThat(rows(second)).isEqualTo(2);
  }

  @Test
  void aLifeTellsWhoSaidWhatAndWhatItChanged() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(captured(key, 1200)));
    orders.apply(List.of(captured(key, 1200)));

    String life = life(key);

    assertThat(life)
        .contains("Storefront to Kessai", "Payment server to Kessai, by PUSH")
        .contains("opens for ¥1,200", "asks to authorise ¥1,200", "shows captured")
        .contains("title=\"" + Facts.LEARNED + "\"", "2026-11-24 12:04:05")
        .contains("repeats: 1, the last at")
        .contains("Commands whose end is not known yet");
  }

  /** What is not allowed by name is withheld, and what is allowed must look like it. */
  @Test
  void ofARawMessageOnlyWhatIsAllowedIsShown() throws SQLException {
    OrderKey key = Facts.newOrder();
    Map<String, String> raw =
        Map.of(
            "mstatus", "success",
            "vResultCode", "A001000000000000",
            "amount", "1200",
            "someoneElsesIdea", "Yamada",
            "customerNo", "20001900030947960025",
            "receiptNo", "9876543210987",
            "telNo", "0300000000",
            "orderStatus", "hanako@example.test",
            "txnType", "山田");
    orders.apply(
        List.of(
            new Fact(
                "raw",
                key,
                TestPay.ID,
                Messenger.NOTICE,
                Facts.LEARNED,
                "Notice",
                Observation.nothing(),
                raw)));

    String life = life(key);

    assertThat(life)
        .contains("A001000000000000", "success", "someoneElsesIdea", "withheld")
        .doesNotContain(
            "Yamada", "20001900030947960025", "9876543210987", "0300000000", "example.test", "山田");
  }

  @Test
  void whatSomebodySendsIsTextAndNothingElse() throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(fact(key, "<script>alert(1)</script>", Observation.nothing())));

    assertThat(life(key)).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void anUnknownOrderIsNotThere() {
    operator.get("/console/orders/main/no-such-order").then().statusCode(404);
    operator.get("/console/orders/main/not%20an%20id").then().statusCode(404);
  }

  @Test
  void anOrderThatWasHandledLeavesTheListUntilMoreIsLearned() throws SQLException {
    OrderKey key = Facts.newOrder("handled");
    orders.apply(List.of(Facts.opened(key), captured(key, 900)));
    assertThat(attention()).contains(key.order().value(), "Asked for 1200 JPY");

    note(key, 1, "The rest was paid in cash.").statusCode(303);

    assertThat(attention()).doesNotContain(key.order().value());
    assertThat(life(key))
        .contains("Operator hanako", "The rest was paid in cash.", "handled version 1");
    orders.apply(
        List.of(
            fact(
                key,
                "more",
                Observation.nothing().showing(PaymentState.CANCELLED, Facts.LEARNED))));
    assertThat(attention()).contains(key.order().value());
  }

  @Test
  void nobodyHandlesWhatTheyHaveNotSeen() throws SQLException {
    OrderKey key = Facts.newOrder("unseen");
    orders.apply(List.of(Facts.opened(key), captured(key, 900)));

    note(key, 7, "Done.")
        .statusCode(409)
        .body(containsString("It is no longer as the page showed"));
    note(key, 1, " ").statusCode(400);
    note(key, 1, "x".repeat(501)).statusCode(400);

    assertThat(attention()).contains(key.order().value());
  }

  @Test
  void aNoteWithoutOurFormIsRefused() throws SQLException {
    OrderKey key = Facts.newOrder("forged");
    orders.apply(List.of(Facts.opened(key), captured(key, 900)));

    operator
        .postBare(address(key) + "/notes", Map.of("version", "1", "note", "Forged."))
        .then()
        .statusCode(403);

    assertThat(life(key)).doesNotContain("Forged.");
  }

  @Test
  void anOpenCommandIsInDoubtUntilItEnds() throws SQLException {
    OrderKey key = Facts.newOrder("doubtful");
    orders.apply(List.of(Facts.opened(key)));

    await()
        .untilAsserted(
            () ->
                assertThat(operator.get("/console/doubt").asString())
                    .contains(key.order().value(), "authorise ¥1,200"));
  }

  @Test
  void whatWasAskedAboutBecauseNothingCameIsListedAsOverdue() throws SQLException {
    OrderKey waiting = Facts.newOrder("overdue");
    OrderKey patient = Facts.newOrder("overdue");
    for (OrderKey key : List.of(waiting, patient)) {
      orders.apply(
          List.of(
              Facts.opened(key),
              Facts.shown(key, "sent-on", Messenger.ANSWER, PaymentState.AWAITING_CONSUMER)));
    }
    orders.apply(
        List.of(
            Facts.fact(
                waiting,
                "asked",
                Messenger.INQUIRY,
                Observation.nothing().inquired(Facts.LEARNED.plusSeconds(600)))));

    String page = operator.get("/console/overdue").then().statusCode(200).extract().asString();

    assertThat(page)
        .contains(waiting.order().value(), "2026-11-24 12:14:05")
        .doesNotContain(patient.order().value());
  }

  @Test
  void driftIsShownByDayAndMethod() throws SQLException {
    OrderKey key = Facts.newOrder("drifting");
    orders.apply(
        List.of(
            new Fact(
                "asked",
                key,
                TestPay.ID,
                Messenger.INQUIRY,
                Instant.now(),
                "Inquiry",
                Observation.nothing().showing(PaymentState.CAPTURED, Facts.LEARNED),
                Map.of())));

    operator
        .get("/console/drift")
        .then()
        .statusCode(200)
        .body(containsString("<rect"))
        .body(containsString(TestPay.ID));
  }

  /** Of an endpoint the host alone is shown, and of its answer the status alone. */
  @Test
  void aDeadDeliveryIsSentAgain() {
    suite.execute(
        """
        insert into webhook_endpoints (id, merchant, url, events, secret, created_at)
        values ('00000000-0000-4000-8000-0000000000e1', 'hooked', 'https://shop.test/in?let=me',
          '{}', 'sealed', now())""");
    suite.execute(
        """
        insert into webhook_deliveries (id, endpoint, type, status, attempts, queued_at, due_at,
          finished_at, answer, says)
        values ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000e1',
          'webhook.test', 'DEAD', 9, now(), now(), now(), 500, 'their own words')""");
    try {
      assertThat(operator.get("/console/webhooks").asString())
          .contains("shop.test", "HTTP 500", "Send the event of webhook.test again")
          .doesNotContain("let=me", "their own words");

      redrive("00000000-0000-4000-8000-0000000000e1", "00000000-0000-4000-8000-0000000000d1")
          .statusCode(303);

      assertThat(operator.get("/console/webhooks").asString()).doesNotContain("shop.test");
      assertThat(operator.get("/console/webhooks?pending=true").asString()).contains("shop.test");
    } finally {
      suite.execute("delete from webhook_endpoints where merchant = 'hooked'");
    }
  }

  @Test
  void aRedriveOfNothingIsNotThere() {
    redrive("00000000-0000-4000-8000-0000000000e2", "00000000-0000-4000-8000-0000000000d2")
        .statusCode(404);
  }

  private ValidatableResponse redrive(String endpoint, String delivery) {
    return operator
        .post("/console/webhooks/redrive", Map.of("endpoint", endpoint, "delivery", delivery))
        .then();
  }

  private String find(String query) {
    return operator.get("/console/orders?" + query).then().statusCode(200).extract().asString();
  }

  private String life(OrderKey key) {
    return operator.get(address(key)).then().statusCode(200).extract().asString();
  }

  /** All pages of the list. */
  private String attention() {
    StringBuilder all = new StringBuilder();
    String address = "/console/attention";
    while (!address.isEmpty()) {
      String page = operator.get(address).then().statusCode(200).extract().asString();
      all.append(page);
      address = next(page);
    }
    return all.toString();
  }

  private ValidatableResponse note(OrderKey key, long version, String text) {
    return operator
        .post(address(key) + "/notes", Map.of("version", Long.toString(version), "note", text))
        .then();
  }

  private static String next(String page) {
    return page.contains("rel=\"next\"")
        ? page.replaceFirst("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1").replace("&amp;", "&")
        : "";
  }

  private static int rows(String page) {
    return (int) ROW.matcher(page).results().count();
  }

  private static String address(OrderKey key) {
    return "/console/orders/" + key.merchant() + "/" + key.order();
  }

  private static Fact captured(OrderKey key, long yen) {
    return fact(
        key,
        "captured",
        Observation.nothing()
            .showing(PaymentState.CAPTURED, Facts.LEARNED)
            .moved(new Movement(Movement.Kind.AUTHORIZE, "txn-1", Money.yen(yen)))
            .moved(new Movement(Movement.Kind.CAPTURE, "txn-1", Money.yen(yen))));
  }

  private static Fact fact(OrderKey key, String id, Observation says) {
    return Facts.fact(key, id, Messenger.NOTICE, says);
  }
}

package io.kessai.order.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.Ending;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ORDER-4}: a merchant's orders are found by what is known of them. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class OrdersAreFoundTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Orders orders;
  private final Suite suite;
  private final OrderDatabase database;

  OrdersAreFoundTest(Orders orders, Suite suite, OrderDatabase database) {
    this.orders = orders;
    this.suite = suite;
    this.database = database;
  }

  @AfterEach
  void forgetTheMany() {
    suite.execute("delete from orders where merchant like 'many%'");
  }

  @Test
  void theNewestComeFirstPageByPageAndThoseOfNoTimeLast() throws SQLException {
    String merchant = "newest";
    OrderKey noTime = Facts.newOrder(merchant);
    orders.apply(List.of(Facts.fact(noTime, "empty", Messenger.INQUIRY, Observation.nothing())));
    OrderKey older = opened(merchant, 100, NOON);
    OrderKey newer = opened(merchant, 100, NOON.plusSeconds(1));
    OrderKey asNew = opened(merchant, 100, NOON.plusSeconds(1));

    assertThat(pages(merchant, "sort=newest"))
        .containsExactly(id(asNew), id(newer), id(older), id(noTime));
  }

  /** An order that is opened while somebody pages neither moves nor hides another. */
  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() throws SQLException {
    String merchant = "paging";
    OrderKey first = opened(merchant, 100, NOON);
    OrderKey second = opened(merchant, 100, NOON.plusSeconds(1));
    String next = get(merchant, "?sort=newest&limit=1").extract().path("next");
    opened(merchant, 100, NOON.plusSeconds(2));

    ValidatableResponse rest = get(merchant, "?sort=newest&after=" + next);

    rest.body("orders.orderId", contains(id(first))).body("next", nullValue());
    get(merchant, "?after=" + id(first)).body("orders.orderId[0]", equalTo(id(second)));
  }

  @Test
  void theyAreFoundByStatusMethodTimeAndAmount() throws SQLException {
    String merchant = "sought";
    OrderKey small = opened(merchant, 100, NOON);
    OrderKey large = opened(merchant, 5000, NOON.plusSeconds(60));
    orders.apply(
        List.of(
            Facts.fact(
                large,
                "captured",
                Messenger.ANSWER,
                Observation.nothing().showing(PaymentState.CAPTURED, NOON.plusSeconds(61)))));

    get(merchant, "?status=captured").body("orders.orderId", contains(id(large)));
    get(merchant, "?status=requested&method=" + TestPay.ID)
        .body("orders.orderId", contains(id(small)));
    get(merchant, "?method=card").body("orders.orderId", equalTo(List.of()));
    get(merchant, "?openedFrom=2026-11-24T12:01:00Z").body("orders.orderId", contains(id(large)));
    get(merchant, "?openedTo=2026-11-24T21:01:00%2B09:00")
        .body("orders.orderId", contains(id(small)));
    get(merchant, "?amountFrom=101").body("orders.orderId", contains(id(large)));
    get(merchant, "?amountFrom=100&amountTo=100").body("orders.orderId", contains(id(small)));
    get(merchant, "?amountFrom=100&amountTo=5000")
        .body("orders.orderId", containsInAnyOrder(id(small), id(large)));
  }

  @Test
  void thoseWithACommandInDoubtAreFoundUntilItHasEnded() throws SQLException {
    String merchant = "doubtful";
    OrderKey key = opened(merchant, 100, NOON);
    opened(merchant, 100, NOON);
    orders.apply(List.of(Facts.opened(Facts.newOrder(merchant))));

    get(merchant, "?inDoubt=true&amountTo=100&sort=newest")
        .body("orders.openRequests.commandId.flatten()", contains("open", "open"));
    orders.apply(
        List.of(
            Facts.fact(
                key,
                "ended",
                Messenger.INQUIRY,
                Observation.nothing().ended(new Ending("open", Ending.Outcome.DONE)))));

    get(merchant, "?inDoubt=true&amountTo=100").body("orders.orderId", hasSize(1));
  }

  @Test
  void thoseThatWereAskedAboutBecauseNothingCameAreFoundUntilSomethingDoes() throws SQLException {
    String merchant = "overdue";
    OrderKey key = opened(merchant, 100, NOON);
    OrderKey patient = opened(merchant, 100, NOON);
    orders.apply(List.of(awaiting(key), awaiting(patient)));
    get(merchant, "?overdue=true").body("orders", hasSize(0));

    orders.apply(List.of(asked(key, NOON.plusSeconds(600))));

    get(merchant, "?overdue=true&sort=newest").body("orders.orderId", contains(id(key)));
    orders.apply(List.of(Facts.shown(key, "came", Messenger.NOTICE, PaymentState.CAPTURED)));
    get(merchant, "?overdue=true").body("orders", hasSize(0));
  }

  @Test
  void aCustomersOrdersAreFoundPageByPageAndNobodyElses() throws SQLException {
    String merchant = "customers";
    OrderKey third = openedBy("account-7", merchant, NOON.plusSeconds(2));
    OrderKey first = openedBy("account-7", merchant, NOON);
    OrderKey second = openedBy("account-7", merchant, NOON.plusSeconds(1));
    openedBy("account-70", merchant, NOON);
    openedBy("Account-7", merchant, NOON);
    openedBy("account-7", "another", NOON);
    opened(merchant, 100, NOON);

    assertThat(pages(merchant, "sort=newest&customerReference=account-7"))
        .containsExactly(id(third), id(second), id(first));
    assertThat(pages(merchant, "sort=id&customerReference=account-7"))
        .containsExactly(id(third), id(first), id(second));
    get(merchant, "?customerReference=account-7")
        .body("orders.customerReference", everyItem(equalTo("account-7")));
  }

  @Test
  void theOtherFiltersNarrowACustomersOrders() throws SQLException {
    String merchant = "narrowed";
    OrderKey paid = openedBy("account-8", merchant, NOON);
    openedBy("account-8", merchant, NOON.plusSeconds(60));
    OrderKey anothers = openedBy("account-9", merchant, NOON);
    orders.apply(
        List.of(
            Facts.shown(paid, "captured", Messenger.ANSWER, PaymentState.CAPTURED),
            Facts.shown(anothers, "captured", Messenger.ANSWER, PaymentState.CAPTURED)));

    get(merchant, "?customerReference=account-8&status=captured")
        .body("orders.orderId", contains(id(paid)));
    get(merchant, "?customerReference=account-8&openedTo=2026-11-24T12:01:00Z&amountFrom=1200")
        .body("orders.orderId", contains(id(paid)));
    get(merchant, "?customerReference=account-8&method=card").body("orders", hasSize(0));
  }

  /** The token's merchants say whose orders are looked through, whatever name is searched for. */
  @Test
  void aForeignStorefrontsOrdersAreNeverFound() throws SQLException {
    openedBy("account-10", "theirs", NOON);

    get("ours", "?customerReference=account-10").statusCode(200).body("orders", hasSize(0));
    given()
        .auth()
        .oauth2(Tokens.reading("ours"))
        .get("/merchants/theirs/orders?customerReference=account-10")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:kessai:problem:merchant-forbidden"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=paid",
        "status=CAPTURED",
        "method=nosuchpay",
        "attention=yes",
        "inDoubt=1",
        "overdue=late",
        "customerReference=taro@shop.example",
        "customerReference=%E5%B1%B1%E7%94%B0",
        "openedFrom=yesterday",
        "openedTo=2026-11-24",
        "openedFrom=%2B99999-01-01T00:00:00Z",
        "amountFrom=12.5",
        "amountTo=much",
        "sort=oldest",
        "limit=0"
      })
  void whatMeansNothingIsAProblemThatSaysWhatWould(String query) {
    get("main", "?" + query)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:kessai:problem:invalid-request"))
        .body("errors.field", contains(query.replaceFirst("=.*", "")));
  }

  @Test
  void boundsUpsideDownAndForeignPlacesAreProblems() {
    get("main", "?amountFrom=2&amountTo=1")
        .statusCode(400)
        .body("errors.field", contains("amountTo"));
    get("main", "?openedFrom=2026-11-25T00:00:00Z&openedTo=2026-11-24T00:00:00Z")
        .statusCode(400)
        .body("errors.field", contains("openedTo"));
    for (String after : List.of("x", "order-1", "****", "LTIwMjYv")) {
      get("main", "?sort=newest&after=" + after)
          .statusCode(400)
          .body("errors.field", contains("after"));
    }
    get("main", "?status=paid").body("errors[0].says", containsString("captured"));
  }

  /** With so many orders that reading all of them would be the wrong plan. */
  @Test
  void noSearchReadsEveryOrder() throws SQLException {
    storeMany();
    OrderFilter all = filter(Optional.empty(), Optional.empty(), false, false, false);

    assertThat(plan(newest(all))).contains("orders_newest").doesNotContain("Sort");
    assertThat(plan(OrderSearch.byId("select * from orders ", "many-1", all, "", 50)))
        .contains("orders_pkey")
        .doesNotContain("Sort");
    assertThat(
            plan(
                newest(
                    filter(
                        Optional.of(PaymentState.LAPSED), Optional.empty(), false, false, false))))
        .contains("orders_of_state_newest")
        .doesNotContain("Sort");
    assertThat(plan(newest(filter(Optional.empty(), Optional.of("oricosc"), false, false, false))))
        .contains("orders_of_method_newest")
        .doesNotContain("Sort");
    assertThat(plan(newest(filter(Optional.empty(), Optional.empty(), true, false, false))))
        .contains("orders_needing_attention");
    assertThat(plan(newest(filter(Optional.empty(), Optional.empty(), false, true, false))))
        .contains("orders_in_doubt_newest");
    assertThat(plan(newest(filter(Optional.empty(), Optional.empty(), false, false, true))))
        .contains("orders_overdue_newest");
    assertThat(plan(newest(narrow()))).contains("orders_asked");
    assertThat(plan(newest(of("account-3")))).contains("orders_of_customer_newest");
    assertThat(plan(newest(of("guest"))))
        .contains("orders_of_customer_newest")
        .doesNotContain("Sort");
    assertThat(plan(OrderSearch.byId("select * from orders ", "many-1", of("account-3"), "", 50)))
        .contains("orders_of_customer_newest");
  }

  private static OrderSearch newest(OrderFilter filter) {
    return OrderSearch.newest("select * from orders ", "many-1", filter, Optional.empty(), 50);
  }

  private static OrderFilter filter(
      Optional<PaymentState> status,
      Optional<String> method,
      boolean attention,
      boolean inDoubt,
      boolean overdue) {
    return new OrderFilter(
        status, method, Optional.empty(), attention, inDoubt, overdue, any(), any());
  }

  private static OrderFilter narrow() {
    return new OrderFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        any(),
        new OrderFilter.Range<>(Optional.of(4000L), Optional.of(4001L)));
  }

  private static OrderFilter of(String customer) {
    return new OrderFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new CustomerReference(customer)),
        false,
        false,
        false,
        any(),
        any());
  }

  private static <T extends Comparable<T>> OrderFilter.Range<T> any() {
    return new OrderFilter.Range<T>(Optional.empty(), Optional.empty());
  }

  private void storeMany() {
    suite.execute(
        """
        insert into orders (merchant, order_id, version, method, state, asked, needs_attention,
          in_doubt, overdue, opened_at, updated_at, customer_reference)
        select 'many-' || n % 2, 'order-' || n, 1,
          case when n % 1000 = 1 then 'oricosc' else 'card' end,
          case when n % 1000 = 3 then 'LAPSED' else 'CAPTURED' end,
          n % 5000, n % 1000 = 5, n % 1000 = 7, n % 1000 = 9,
          now() - n * interval '1 minute', now(),
          case when n % 10 = 1 then 'guest' else 'account-' || n % 6000 end
        from generate_series(1, 60000) n;
        analyze orders
        """);
  }

  private String plan(OrderSearch search) throws SQLException {
    String plan =
        database.reading(
            connection -> {
              try (PreparedStatement explain = search.prepare(connection, "explain ");
                  ResultSet line = explain.executeQuery()) {
                StringBuilder text = new StringBuilder();
                while (line.next()) {
                  text.append(line.getString(1)).append('\n');
                }
                return text.toString();
              }
            });
    assertThat(plan).doesNotContain("Seq Scan");
    return plan;
  }

  private OrderKey opened(String merchant, long yen, Instant at) throws SQLException {
    OrderKey key = Facts.newOrder(merchant);
    orders.apply(List.of(openedAt(key, yen, at)));
    return key;
  }

  private static Fact openedAt(OrderKey key, long yen, Instant at) {
    return Facts.fact(
        key,
        "opened",
        Messenger.STOREFRONT,
        Observation.nothing()
            .opened(new Opening(Money.yen(yen), true))
            .asked(new Request("open", Operation.AUTHORIZE, Money.yen(yen), at)));
  }

  private OrderKey openedBy(String customer, String merchant, Instant at) throws SQLException {
    OrderKey key = Facts.newOrder(merchant);
    orders.apply(
        List.of(openedAt(key, 1200, at).paidBy(Optional.of(new CustomerReference(customer)))));
    return key;
  }

  /** The ids on all pages, of one order each. */
  private static List<String> pages(String merchant, String search) {
    List<String> found = new ArrayList<>();
    String next = "";
    while (next != null) {
      ValidatableResponse page = get(merchant, "?" + search + "&limit=1&after=" + next);
      found.addAll(page.statusCode(200).extract().path("orders.orderId"));
      next = page.extract().path("next");
    }
    return found;
  }

  private static Fact awaiting(OrderKey key) {
    return Facts.fact(
        key,
        "awaiting",
        Messenger.ANSWER,
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, NOON));
  }

  private static Fact asked(OrderKey key, Instant at) {
    return Facts.fact(key, "asked", Messenger.INQUIRY, Observation.nothing().inquired(at));
  }

  private static String id(OrderKey key) {
    return key.order().value();
  }

  private static ValidatableResponse get(String merchant, String rest) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.reading(merchant))
        .get("/merchants/" + merchant + "/orders" + rest)
        .then();
  }
}

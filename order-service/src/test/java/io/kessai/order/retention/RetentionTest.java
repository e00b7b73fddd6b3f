package io.kessai.order.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Ending;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TestPay;
import io.kessai.order.TokenKeys;
import io.kessai.order.Tokens;
import io.kessai.order.fold.OrderDatabase;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Raw messages and who paid go when they were kept for long enough; order and history stay. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class RetentionTest {
  private static final Duration AFTER = Duration.ofDays(180);
  private static final String KEPT =
      "select count(*) from facts where order_id = ? and raw <> '{}'";

  private static final String ALL_KEPT = "select count(*) from facts where raw <> '{}'";

  private final Orders orders;
  private final OrderDatabase database;
  private final RetentionConfig config;
  private final Suite suite;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  RetentionTest(Orders orders, OrderDatabase database, RetentionConfig config, Suite suite) {
    this.orders = orders;
    this.database = database;
    this.config = config;
    this.suite = suite;
  }

  @Test
  void theMessagesOfASettledOrderGoAfterTheConfiguredTimeAndItsHistoryStays() throws SQLException {
    OrderKey key = told(PaymentState.CAPTURED);

    jobAhead(AFTER.minusHours(1)).forget();
    assertThat(kept(key)).isEqualTo(2);
    jobAhead(AFTER.plusHours(1)).forget();

    assertThat(kept(key)).isZero();
    assertThat(counted("facts")).isGreaterThanOrEqualTo(2);
    RestAssured.given()
        .auth()
        .oauth2(Tokens.reading("main"))
        .get("/merchants/main/orders/" + key.order() + "/history")
        .then()
        .statusCode(200)
        .body("facts", Matchers.hasSize(2))
        .body("facts[1].statusAfter", Matchers.equalTo("captured"));
  }

  @Test
  void theMessagesOfAnOrderOfWhichMoreIsAwaitedStay() throws SQLException {
    OrderKey waiting = told(PaymentState.AUTHORIZED);
    OrderKey agreed = told(PaymentState.ACTIVE);

    jobAhead(AFTER.multipliedBy(3)).forget();

    assertThat(kept(waiting)).isEqualTo(2);
    assertThat(kept(agreed)).isEqualTo(2);
  }

  @Test
  void anOrderThatChangedLatelyKeepsItsOldMessagesToo() throws SQLException {
    OrderKey key = told(PaymentState.CAPTURED);
    suite.execute(
        "update facts set stored_at = stored_at - interval '1 year' where order_id = '%s'"
            .formatted(key.order()));

    jobAhead(Duration.ZERO).forget();

    assertThat(kept(key)).isEqualTo(2);
  }

  /** It is no change: whoever has the order by its ETag need not read it again. */
  @Test
  void whoPaidForASettledOrderIsForgottenAfterTheSameTimeAndNobodyIsTold() throws SQLException {
    OrderKey settled = openedBy("account-1");
    OrderKey waiting = openedBy("account-2");
    orders.apply(
        List.of(
            fact(
                settled,
                "a",
                Observation.nothing()
                    .showing(PaymentState.CAPTURED, Facts.LEARNED)
                    .ended(new Ending("open", Ending.Outcome.DONE)))));
    long changes = suite.number("select count(*) from changes");

    jobAhead(AFTER.minusHours(1)).forget();
    order(settled).body("customerReference", Matchers.equalTo("account-1"));
    jobAhead(AFTER.plusHours(1)).forget();

    order(settled)
        .body("customerReference", Matchers.nullValue())
        .body("version", Matchers.equalTo(2));
    order(waiting).body("customerReference", Matchers.equalTo("account-2"));
    assertThat(suite.number("select count(*) from changes")).isEqualTo(changes);
    assertThat(counted("orders")).isGreaterThanOrEqualTo(1);
  }

  /** What was forgotten comes back neither by a later fact nor by a repeat. */
  @Test
  void whoPaidStaysForgotten() throws SQLException {
    OrderKey key = openedBy("account-3");
    orders.apply(
        List.of(
            fact(
                key,
                "a",
                Observation.nothing()
                    .showing(PaymentState.CAPTURED, Facts.LEARNED)
                    .ended(new Ending("open", Ending.Outcome.DONE)))));
    jobAhead(AFTER.plusHours(1)).forget();

    orders.apply(
        List.of(
            Facts.openedBy(key, "account-3"),
            Facts.shown(key, "late", Messenger.NOTICE, PaymentState.REFUNDED)));

    order(key)
        .body("status", Matchers.equalTo("refunded"))
        .body("customerReference", Matchers.nullValue());
  }

  @Test
  void severalReplicasShareTheWorkAndEachMessageIsForgottenOnce() throws SQLException {
    List<OrderKey> keys = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      keys.add(told(PaymentState.CANCELLED));
    }
    RetentionJob job = jobAhead(AFTER.plusHours(1));
    long before = suite.number(ALL_KEPT);

    CompletableFuture<?>[] replicas = new CompletableFuture<?>[3];
    for (int i = 0; i < replicas.length; i++) {
      replicas[i] = CompletableFuture.runAsync(() -> forget(job));
    }
    CompletableFuture.allOf(replicas).join();
    job.forget();

    assertThat(keys).allSatisfy(key -> assertThat(kept(key)).isZero());
    assertThat(counted("facts")).isEqualTo((double) (before - suite.number(ALL_KEPT)));
  }

  @Test
  void whatWasInAParkedRecordGoesOnceItWasSeenTo() throws SQLException {
    long handled = parked("HANDLED");
    long open = parked("OPEN");

    jobAhead(AFTER.plusHours(1)).forget();

    String gone =
        "select count(*) from parked_facts where value is null and sealed is null and id = ";
    assertThat(suite.number(gone + handled)).isEqualTo(1);
    assertThat(suite.number(gone + open)).isZero();
    assertThat(counted("parked_facts")).isGreaterThanOrEqualTo(1);
    assertThat(
            suite.number(
                "select count(*) from parked_facts where digest = sha256('said') and id = "
                    + handled))
        .as("one that comes again is still known")
        .isEqualTo(1);
  }

  private OrderKey openedBy(String customer) throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(List.of(Facts.openedBy(key, customer)));
    return key;
  }

  private static ValidatableResponse order(OrderKey key) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.reading("main"))
        .get("/merchants/main/orders/" + key.order())
        .then()
        .statusCode(200);
  }

  private OrderKey told(PaymentState state) throws SQLException {
    OrderKey key = Facts.newOrder();
    orders.apply(
        List.of(
            fact(key, "a", Observation.nothing().showing(PaymentState.REQUESTED, Facts.LEARNED)),
            fact(key, "b", Observation.nothing().showing(state, Facts.LEARNED.plusSeconds(1)))));
    return key;
  }

  private static Fact fact(OrderKey key, String id, Observation says) {
    Instant learned = Facts.LEARNED.plusSeconds(id.charAt(0));
    return new Fact(
        id, key, TestPay.ID, Messenger.ANSWER, learned, "Told", says, Map.of("code", "A001"));
  }

  private long parked(String state) {
    suite.execute(
        """
        insert into parked_facts (topic, "partition", "offset", value, reason, says, parked_at,
          state, ended_at)
        values ('payment.results', 0, 1000000 + (select count(*) from parked_facts), 'said',
          'unreadable', 'It is no fact.', now(), '%s', now())
        """
            .formatted(state));
    return suite.number("select max(id) from parked_facts");
  }

  private RetentionJob jobAhead(Duration ahead) {
    Instant then = Instant.now().plus(ahead);
    return new RetentionJob(database, () -> then, config, metrics);
  }

  private static void forget(RetentionJob job) {
    try {
      job.forget();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long kept(OrderKey key) {
    return suite.number(KEPT, key.order().value());
  }

  private double counted(String table) {
    return metrics.counter("kessai.retention.forgotten", "table", table).count();
  }
}

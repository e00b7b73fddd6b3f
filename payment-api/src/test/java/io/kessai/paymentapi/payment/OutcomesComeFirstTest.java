package io.kessai.paymentapi.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.card.CardDetails;
import io.kessai.method.card.CardMethod;
import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An outcome is stored after money may have moved; what has not begun can wait. Openings that hold
 * their connections for long are made by a lock on their order that nobody gives back.
 */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class OutcomesComeFirstTest {
  /** More than there are connections. */
  private static final int MANY = 30;

  private static final int SENT = 10;
  private static final int LEAST_LEFT_TO_OPENINGS = 12;
  private static final CardMethod CARD = new CardMethod();
  private static final Instant ANSWERED = Instant.parse("2026-11-29T01:00:00Z");

  private final Intents intents;
  private final Outcomes outcomes;
  private final AgroalDataSource database;

  OutcomesComeFirstTest(Intents intents, Outcomes outcomes, AgroalDataSource database) {
    this.intents = intents;
    this.outcomes = outcomes;
    this.database = database;
  }

  @Test
  void outcomesAreStoredWhileMoreOpeningsWaitThanThereAreConnections() throws Exception {
    List<Command> sent = IntStream.range(0, SENT).mapToObj(i -> open("sent-" + i, "key")).toList();
    open("held-1", "first");

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection lock = locked("held-1")) {
      openings(threads, "held-1");
      awaitOpeningsHeldBy(lock);

      List<Future<PaymentAnswer>> stored =
          sent.stream().map(command -> threads.submit(() -> conclude(command))).toList();

      for (Future<PaymentAnswer> answer : stored) {
        assertThat(answer.get().status()).isEqualTo(201);
      }
    }
  }

  @Test
  void whatWaitedInVainWasNotBegunAndIsToldToComeAgain() throws Exception {
    open("held-2", "first");

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection lock = locked("held-2")) {
      openings(threads, "held-2");
      awaitOpeningsHeldBy(lock);

      Future<Response> opening = threads.submit(() -> post("too-much"));
      Future<Response> reading = threads.submit(() -> get("held-2"));

      for (Response answer : List.of(opening.get(), reading.get())) {
        answer
            .then()
            .statusCode(503)
            .header("Retry-After", "2")
            .contentType("application/problem+json")
            .body("type", equalTo("urn:kessai:problem:overloaded"));
      }
    }
    get("too-much").then().statusCode(404);
  }

  private List<Future<Command>> openings(ExecutorService threads, String order) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> threads.submit(() -> open(order, "again-" + i)))
        .toList();
  }

  private void awaitOpeningsHeldBy(Connection lock) {
    await().until(() -> waitingForLocks(lock) >= LEAST_LEFT_TO_OPENINGS);
  }

  private static int waitingForLocks(Connection connection) throws SQLException {
    try (PreparedStatement count =
            connection.prepareStatement("select count(*) from pg_locks where not granted");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** A connection whose transaction has locked the order, until it is closed. */
  private Connection locked(String order) throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement("select id from payment where id = ? for update")) {
      lock.setString(1, key(order).toString());
      lock.executeQuery().close();
    }
    return connection;
  }

  private Command open(String order, String idempotencyKey) {
    Checks.Checked checked =
        new Checks.Checked(
            new CardDetails("token", null),
            new Opening(Money.yen(100), false),
            URI.create("https://shop.example/back"),
            Optional.empty());
    Attempt attempt = new Attempt(order + "-" + idempotencyKey, "the same");
    return ((Begun.Fresh) intents.open(key(order), CARD, checked, attempt)).command();
  }

  private PaymentAnswer conclude(Command sent) throws Json.Unreadable {
    String body =
        """
        {"result": {"mstatus": "success", "vResultCode": "A001000000000000", "merrMsg": "done",
         "custTxn": "12345"}}""";
    Observation authorized =
        Observation.nothing()
            .showing(PaymentState.AUTHORIZED, ANSWERED)
            .moved(new Movement(Movement.Kind.AUTHORIZE, "1", Money.yen(100)));
    return outcomes.conclude(
        sent,
        GatewayAnswer.read(body, ANSWERED),
        new Answer.Done(authorized, new NextAction.Nothing()));
  }

  private static Response post(String order) {
    return given()
        .auth()
        .oauth2(Tokens.ofShop())
        .header("Idempotency-Key", "key-" + order)
        .contentType(ContentType.JSON)
        .body(
            "{\"amount\": 100, \"details\": {\"token\": \"11111111-2222-4333-8444-555555555555\"}}")
        .post("/merchants/demo/orders/" + order + "/payments/card");
  }

  private static Response get(String order) {
    return given()
        .auth()
        .oauth2(Tokens.ofShop())
        .get("/merchants/demo/orders/" + order + "/payment");
  }

  private static OrderKey key(String order) {
    return OrderKey.of("demo", order);
  }
}

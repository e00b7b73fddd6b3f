package io.kessai.paymentapi.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayTime;
import io.kessai.method.NextAction;
import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What could be about a consumer, or lets somebody act for one, is encrypted at rest. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class SealedAtRestTest {
  private static final URI LOGIN = URI.create("https://login.example/?token=EC-123");

  private final PaymentRows payments;
  private final CommandRows commands;
  private final AgroalDataSource database;

  SealedAtRestTest(PaymentRows payments, CommandRows commands, AgroalDataSource database) {
    this.payments = payments;
    this.commands = commands;
    this.database = database;
  }

  @Test
  void noTokenNoAnswerNoPageAndNoDigestCanBeReadInTheDatabase() throws SQLException {
    OrderKey key = opened("sealed-1");

    List<String> stored =
        List.of(
            column("payment", "next_action", key),
            column("payment", "remembered", key),
            column("payment", "page_key", key),
            column("command", "answer_body", key),
            column("command", "fingerprint", key));

    assertThat(stored).allSatisfy(text -> assertThat(text).startsWith("sealed:test:"));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Payment payment = payments.of(key).orElseThrow();
              assertThat(payment.nextAction()).isEqualTo(new NextAction.Redirect(LOGIN, List.of()));
              assertThat(payment.remembered()).containsEntry("payerId", "TARO1");
              assertThat(payment.pageKey()).matches("[0-9a-f]{48}");
              assertThat(commands.of(payment).getFirst().answer()).contains("{\"paid\":true}");
            });
  }

  @Test
  void theSameRequestIsKnownAgainAndAnotherOneIsNotTakenForIt() {
    apply("sealed-2", 1200).statusCode(503);

    apply("sealed-2", 1200).statusCode(503);
    apply("sealed-2", 1300).statusCode(422);
  }

  @Test
  void aTextThatWasMovedToAnotherOrderDoesNotOpenThere() throws SQLException {
    OrderKey key = opened("sealed-3");
    OrderKey other = opened("sealed-4");
    write(
        "update payment set remembered = ? where id = ?",
        column("payment", "remembered", key),
        other);

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                assertThatThrownBy(() -> payments.of(other).orElseThrow().remembered())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("What is stored in payment.remembered of " + other));
  }

  @Test
  void whatWasStoredBeforeThereWasAKeyIsStillRead() throws SQLException {
    OrderKey key = opened("sealed-5");
    write("update payment set remembered = ? where id = ?", "{\"payerId\":\"JIRO2\"}", key);

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                assertThat(payments.of(key).orElseThrow().remembered())
                    .isEqualTo(Map.of("payerId", "JIRO2")));
  }

  /** No payment server listens here, so that the rest of its story is told by hand. */
  private OrderKey opened(String order) {
    apply(order, 1200).statusCode(503);
    OrderKey key = OrderKey.of("demo", order);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Payment payment = payments.locked(key).orElseThrow();
              payment.remember(Map.of("payerId", "TARO1"));
              payment.learn(payment.known().showing(PaymentState.AWAITING_CONSUMER, Instant.EPOCH));
              payment.next(
                  new NextAction.Redirect(LOGIN, List.of()), PaymentState.AWAITING_CONSUMER);
              commands.of(payment).getFirst().answer(200, "{\"paid\":true}");
            });
    return key;
  }

  private String column(String table, String column, OrderKey key) throws SQLException {
    String id = table.equals("payment") ? "id" : "payment_id";
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select %s from %s where %s = ?".formatted(column, table, id))) {
      select.setString(1, key.toString());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void write(String update, String text, OrderKey key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setString(1, text);
      statement.setString(2, key.toString());
      statement.executeUpdate();
    }
  }

  private static ValidatableResponse apply(String order, int amount) {
    String body =
        """
        {"amount": %d, "details": {"store": "sej", "name1": "山田", "name2": "花子",
         "telNo": "03-0000-0000", "payLimit": "%s"}}"""
            .formatted(amount, GatewayTime.dayAt(Instant.now()).plusDays(3));
    return given()
        .auth()
        .oauth2(Tokens.ofShop())
        .header("Idempotency-Key", "key-" + order)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/merchants/demo/orders/{o}/payments/cvs", order)
        .then();
  }
}

package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.Topics;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code RECON-1}: an operator has the payment server asked from an order's own page. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(ConsoleOn.class)
class ConsoleAskTest {
  private final Orders orders;
  private final Suite suite;
  private Operator operator;

  ConsoleAskTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @BeforeEach
  void logIn() {
    operator = Operator.loggedIn();
  }

  @Test
  void theWishIsToldAndStandsInTheOrdersLifeWithWhoAndWhy() throws SQLException {
    OrderKey key = Facts.newOrder("asking");
    orders.apply(List.of(Facts.opened(key)));
    assertThat(life(key)).contains("Ask the payment server now");

    ask(key, "The consumer called.").statusCode(303);

    assertThat(life(key))
        .contains("The consumer called.", "Operator hanako")
        .contains("wanted the payment server to be asked");
    await()
        .untilAsserted(
            () ->
                assertThat(suite.heard(Topics.CHANGES, key.toString()))
                    .last()
                    .satisfies(told -> assertThat(told.value()).contains("inquiryWantedAt")));
  }

  @Test
  void anOrderThatNeedsAttentionNeedsItStill() throws SQLException {
    OrderKey key = Facts.newOrder("asking-on");
    orders.apply(
        List.of(
            Facts.fact(
                key,
                "doubtful",
                Messenger.INQUIRY,
                Observation.nothing().doubting("on-hold", "It is on hold."))));

    ask(key, "Is it still on hold?").statusCode(303);

    assertThat(life(key)).contains("data-testid=\"handle\"");
  }

  @Test
  void nobodyIsAskedWithoutAReasonNorForAnotherSiteNorAboutAnUnknownOrder() throws SQLException {
    OrderKey key = Facts.newOrder("asking-not");
    orders.apply(List.of(Facts.opened(key)));

    ask(key, " ").statusCode(400).body(containsString("<code>why</code>"));
    ask(key, "card 4111 1111 1111 1111").statusCode(400);
    operator.postBare(address(key) + "/inquiries", Map.of("why", "Forged.")).then().statusCode(403);
    ask(Facts.newOrder("asking-not"), "Nobody knows it.").statusCode(404);

    assertThat(
            suite.number(
                "select count(*) from operator_inquiries where merchant = ?", "asking-not"))
        .isZero();
  }

  private ValidatableResponse ask(OrderKey key, String why) {
    return operator.post(address(key) + "/inquiries", Map.of("why", why)).then();
  }

  private String life(OrderKey key) {
    return operator.get(address(key)).then().statusCode(200).extract().asString();
  }

  private static String address(OrderKey key) {
    return "/console/orders/" + key.merchant() + "/" + key.order();
  }
}

package io.kessai.order.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Notices;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order would be if its notices came today is shown, and nothing of it is stored. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(ConsoleOn.class)
class ConsoleRereadTest {
  private final Suite suite;
  private Operator operator;

  ConsoleRereadTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void logIn() {
    operator = Operator.loggedIn();
  }

  /** As if the reader of today had been mended since the notice came. */
  @Test
  void itsNoticesAreReadAgainBesideWhatIsKnownAndNothingIsStored() {
    OrderKey key = Facts.newOrder("rereading");
    suite.tell(Notices.showing(key, PaymentState.DECLINED));
    await().untilAsserted(() -> assertThat(operator.get(address(key)).statusCode()).isEqualTo(200));
    assertThat(reading(key)).contains("reads as it did", "Nothing of this would change.");
    keep(key, ",\"shows\":\"CAPTURED\"");

    assertThat(reading(key))
        .contains("reads differently", "shows declined", "shows captured")
        .containsPattern("(?s)class=\"changed\"><th scope=\"row\">Status.*declined.*captured");
    assertThat(life(key)).contains("data-status=\"declined\"");
    assertThat(suite.number("select version from orders where merchant = ?", "rereading")).isOne();
  }

  @Test
  void aNoticeThatNobodyCanReadTodaySaysWhy() {
    OrderKey key = Facts.newOrder("unreading");
    suite.tell(Notices.showing(key, PaymentState.DECLINED));
    await().untilAsserted(() -> assertThat(operator.get(address(key)).statusCode()).isEqualTo(200));
    keep(key, "");

    assertThat(reading(key))
        .contains("The payment method failed in reading it.", "Nothing of this would change.");
    operator.get(address(Facts.newOrder()) + "/reading").then().statusCode(404);
  }

  /** Its message, as it was kept before messages were encrypted. */
  private void keep(OrderKey key, String more) {
    suite.execute(
        "update facts set raw = '{\"pushId\":\"7\",\"orderId\":\"%s\"%s}' where merchant = '%s'"
            .formatted(key.order(), more, key.merchant()));
  }

  private String reading(OrderKey key) {
    return page(address(key) + "/reading");
  }

  private String life(OrderKey key) {
    return page(address(key));
  }

  private String page(String address) {
    return operator.get(address).then().statusCode(200).extract().asString();
  }

  private static String address(OrderKey key) {
    return "/console/orders/" + key.merchant() + "/" + key.order();
  }
}

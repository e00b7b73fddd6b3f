package io.kessai.order.webhook;

import static io.kessai.order.webhook.Replicas.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.OrderKey;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: what no endpoint answers, and what must not reach one. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class UnreachableTest {
  private final Orders orders;
  private final Replicas replicas;
  private final ShownDeliveries shown;
  private final Suite suite;
  private final Receiver receiver = new Receiver();

  UnreachableTest(Orders orders, Replicas replicas, ShownDeliveries shown, Suite suite) {
    this.orders = orders;
    this.replicas = replicas;
    this.shown = shown;
    this.suite = suite;
  }

  @AfterEach
  void clear() {
    receiver.close();
    suite.execute("delete from webhook_endpoints");
  }

  /** Its name led to the Internet when it was registered. */
  @Test
  void aNameThatCameToLeadIntoThePrivateNetworkIsNotSentTo() throws Exception {
    String url = "http://shop.example:" + receiver.port() + "/hook";
    Destinations rebound =
        new Destinations(
            Settings.with("plain-http-allowed", "true"),
            host -> List.of(InetAddress.getLoopbackAddress()));

    DeliveryView delivery = sent("rebound", url, replicas.one(Settings.with(), rebound));

    assertThat(receiver.received()).isEmpty();
    assertThat(delivery.status()).isEqualTo("pending");
    assertThat(delivery.answer()).isEmpty();
    assertThat(delivery.says().orElseThrow()).contains("public Internet");
  }

  /** The name itself cannot be found: only the address that was judged can have been used. */
  @Test
  void theAddressThatWasJudgedIsTheOneThatIsConnectedTo() throws Exception {
    String url = "http://shop.invalid:" + receiver.port() + "/hook";
    Destinations pinned =
        new Destinations(
            Settings.with("plain-http-allowed", "true", "private-addresses-allowed", "true"),
            host -> List.of(InetAddress.getLoopbackAddress()));

    DeliveryView delivery = sent("pinned", url, replicas.one(Settings.with(), pinned));

    assertThat(receiver.received()).hasSize(1);
    assertThat(delivery.status()).isEqualTo("delivered");
  }

  @Test
  void anEndpointThatDoesNotAnswerInTimeHasFailed() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";

      DeliveryView delivery = sent("silent", url, replicas.one("timeout", "300ms"));

      assertThat(delivery.status()).isEqualTo("pending");
      assertThat(delivery.says().orElseThrow()).startsWith("No answer came within");
    }
  }

  @Test
  void anEndpointThatIsNotThereHasFailed() throws Exception {
    receiver.close();

    DeliveryView delivery = sent("absent", receiver.url(), replicas.one());

    assertThat(delivery.says()).contains("No connection came about.");
  }

  /** A server that speaks no TLS. */
  @Test
  void anEndpointWithoutAValidCertificateHasFailed() throws Exception {
    String url = "https://127.0.0.1:" + receiver.port() + "/hook";

    DeliveryView delivery = sent("plain", url, replicas.one());

    assertThat(delivery.status()).isEqualTo("pending");
    assertThat(delivery.answer()).isEmpty();
    assertThat(receiver.received()).isEmpty();
  }

  /** It fails by itself, and holds up no other. */
  @Test
  void aChangeThatCannotBeReadFailsAlone() throws Exception {
    Replicas.Registered endpoint = replicas.register("unreadable", receiver.url());
    OrderKey broken = Facts.newOrder("unreadable");
    orders.apply(List.of(Facts.opened(broken), Facts.opened(Facts.newOrder("unreadable"))));
    suite.execute(
        "update changes set change = '{}' where order_id = '" + broken.order().value() + "'");

    deliver(replicas.one());

    assertThat(receiver.received()).hasSize(1);
    assertThat(
            shown
                .page(endpoint.id(), List.of(DeliveryStatus.PENDING), Long.MAX_VALUE, 5)
                .deliveries())
        .singleElement()
        .satisfies(each -> assertThat(each.orderId()).contains(broken.order().value()));
  }

  private DeliveryView sent(String merchant, String url, Courier courier) throws Exception {
    Replicas.Registered endpoint = replicas.register(merchant, url);
    orders.apply(List.of(Facts.opened(Facts.newOrder(merchant))));
    deliver(courier);
    return shown
        .page(endpoint.id(), List.of(DeliveryStatus.values()), Long.MAX_VALUE, 1)
        .deliveries()
        .getFirst();
  }
}

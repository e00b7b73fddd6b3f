package io.kessai.order.webhook;

import static io.kessai.order.webhook.Replicas.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.order.fold.Orders;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: each change is delivered to each endpoint, in its order's sequence. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class DeliveringTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Orders orders;
  private final Replicas replicas;
  private final DueDeliveries due;
  private final ShownDeliveries shown;
  private final Suite suite;
  private final Receiver receiver = new Receiver();

  DeliveringTest(
      Orders orders, Replicas replicas, DueDeliveries due, ShownDeliveries shown, Suite suite) {
    this.orders = orders;
    this.replicas = replicas;
    this.due = due;
    this.shown = shown;
    this.suite = suite;
  }

  @AfterEach
  void clear() {
    receiver.close();
    suite.execute("delete from webhook_endpoints");
  }

  @Test
  void aChangeArrivesSignedAndNumberedAndAsTheOrderShows() throws Exception {
    OrderKey key = Facts.newOrder("signed");
    Replicas.Registered endpoint = replicas.register("signed", receiver.url());
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(captured(key)));

    deliver(replicas.one());

    assertThat(receiver.received())
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(each.path()).isEqualTo("/hook");
              assertThat(each.isSignedWith(endpoint.secret())).isTrue();
              assertThat(each.signatures()).isEqualTo(1);
              assertThat(each.id()).startsWith("msg_");
              assertThat(Long.parseLong(each.timestamp()))
                  .isEqualTo(replicas.clock.instant().getEpochSecond());
            })
        .extracting(Receiver.Received::id)
        .doesNotHaveDuplicates();
    JsonNode second = JSON.readTree(receiver.bodies().getLast());
    assertThat(second.path("type").asText()).isEqualTo("order.captured");
    assertThat(second.path("timestamp").asText()).isNotEmpty();
    assertThat(second.path("data").path("orderId").asText()).isEqualTo(key.order().value());
    assertThat(second.path("data").path("version").asLong()).isEqualTo(2);
    assertThat(second.path("data").path("status").asText()).isEqualTo("captured");
  }

  @Test
  void onlyWhatTheEndpointAsksForArrives() throws Exception {
    OrderKey key = Facts.newOrder("choosy");
    replicas.register("choosy", receiver.url(), "order.captured");
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(captured(key)));
    orders.apply(List.of(Facts.opened(Facts.newOrder("another"))));

    deliver(replicas.one());

    assertThat(versions()).containsExactly(2L);
  }

  @Test
  void theNextChangeWaitsUntilTheOneBeforeArrivedWhileOtherOrdersGoOn() throws Exception {
    OrderKey first = Facts.newOrder("sequence");
    OrderKey other = Facts.newOrder("sequence");
    replicas.register("sequence", receiver.url());
    orders.apply(List.of(Facts.opened(first)));
    orders.apply(List.of(captured(first)));
    receiver.answering(500);
    Courier courier = replicas.one();

    deliver(courier);
    orders.apply(List.of(Facts.opened(other)));
    replicas.clock.move(Duration.ofSeconds(1));
    deliver(courier);
    assertThat(told()).containsExactly(first.order() + "/1", other.order() + "/1");
    replicas.clock.move(Duration.ofSeconds(10));
    deliver(courier);

    assertThat(told())
        .containsExactly(
            first.order() + "/1", other.order() + "/1", first.order() + "/1", first.order() + "/2");
    assertThat(receiver.received().get(2).id()).isEqualTo(receiver.received().getFirst().id());
  }

  @Test
  void aFailureIsTriedAgainLaterAndNotBefore() throws Exception {
    Replicas.Registered endpoint = replicas.register("patient", receiver.url());
    orders.apply(List.of(Facts.opened(Facts.newOrder("patient"))));
    receiver
        .answering(503, "Down for\nmaintenance" + "!".repeat(500), Map.of())
        .answering(302, "", Map.of("Location", receiver.url() + "/elsewhere"))
        .answering(429, "", Map.of("Retry-After", "3600"));
    Courier courier = replicas.one();
    deliver(courier);
    DeliveryView afterOne = only(endpoint);
    replicas.clock.move(Duration.ofSeconds(4));
    deliver(courier);
    assertThat(receiver.received()).as("not before its time").hasSize(1);
    replicas.clock.move(Duration.ofSeconds(6));
    deliver(courier);
    replicas.clock.move(Duration.ofSeconds(20));
    deliver(courier);
    replicas.clock.move(Duration.ofMinutes(59));
    deliver(courier);
    assertThat(receiver.received()).as("Retry-After").hasSize(3);

    replicas.clock.move(Duration.ofMinutes(1));
    deliver(courier);

    assertThat(receiver.received())
        .hasSize(4)
        .allSatisfy(each -> assertThat(each.path()).isEqualTo("/hook"));
    assertThat(afterOne.answer()).contains(503);
    assertThat(afterOne.says().orElseThrow()).startsWith("Down for maintenance!").hasSize(200);
    assertThat(only(endpoint).status()).isEqualTo("delivered");
    assertThat(only(endpoint).attempts()).isEqualTo(4);
  }

  @Test
  void whatFailsForDaysIsDeadTheNextGoesOnAndTheDeadCanBeRedriven() throws Exception {
    OrderKey key = Facts.newOrder("dead");
    Replicas.Registered endpoint = replicas.register("dead", receiver.url());
    orders.apply(List.of(Facts.opened(key)));
    receiver.answering(500);
    Courier courier = replicas.one("given-up-after", "1s");
    double before = replicas.metrics.counter("kessai.webhooks.dead").count();
    deliver(courier);
    assertThat(only(endpoint).status()).isEqualTo("dead");
    assertThat(replicas.metrics.counter("kessai.webhooks.dead").count()).isEqualTo(before + 1);
    orders.apply(List.of(captured(key)));
    deliver(courier);
    assertThat(told()).containsExactly(key.order() + "/1", key.order() + "/2");

    int redriven = shown.redrive(endpoint.id(), Optional.empty(), replicas.clock.instant());
    deliver(courier);

    assertThat(redriven).isEqualTo(1);
    assertThat(told()).endsWith(key.order() + "/1");
    assertThat(statuses(endpoint)).containsOnly("delivered");
  }

  @Test
  void anEndpointThatIsGoneIsSwitchedOffAndKeepsWhatItMissed() throws Exception {
    OrderKey key = Facts.newOrder("gone");
    Replicas.Registered endpoint = replicas.register("gone", receiver.url());
    orders.apply(List.of(Facts.opened(key)));
    orders.apply(List.of(captured(key)));
    receiver.answering(410);

    deliver(replicas.one());
    orders.apply(List.of(Facts.opened(Facts.newOrder("gone"))));
    deliver(replicas.one());

    assertThat(receiver.received()).hasSize(1);
    assertThat(statuses(endpoint)).containsExactly("dead", "dead");
    assertThat(
            suite.number(
                "select count(*) from webhook_endpoints where merchant = ? and enabled", "gone"))
        .isZero();
  }

  @Test
  void whileASecretIsRotatedBothSignAndAfterwardsTheNewOneAlone() throws Exception {
    Replicas.Registered endpoint = replicas.register("rotating", receiver.url());
    String fresh = replicas.rotate(endpoint, replicas.clock.instant().plus(Duration.ofHours(1)));
    orders.apply(List.of(Facts.opened(Facts.newOrder("rotating"))));
    deliver(replicas.one());
    replicas.clock.move(Duration.ofHours(1));
    orders.apply(List.of(Facts.opened(Facts.newOrder("rotating"))));

    deliver(replicas.one());

    Receiver.Received during = receiver.received().getFirst();
    assertThat(during.signatures()).isEqualTo(2);
    assertThat(during.isSignedWith(endpoint.secret())).isTrue();
    assertThat(during.isSignedWith(fresh)).isTrue();
    Receiver.Received after = receiver.received().getLast();
    assertThat(after.signatures()).isEqualTo(1);
    assertThat(after.isSignedWith(fresh)).isTrue();
    assertThat(after.isSignedWith(endpoint.secret())).isFalse();
  }

  @Test
  void severalReplicasDeliverEachChangeOnceAndInSequence() throws Exception {
    replicas.register("crowd", receiver.url());
    List<OrderKey> keys = IntStream.range(0, 10).mapToObj(i -> Facts.newOrder("crowd")).toList();
    for (OrderKey key : keys) {
      orders.apply(List.of(Facts.opened(key)));
      orders.apply(List.of(Facts.shown(key, "a", Messenger.ANSWER, PaymentState.AUTHORIZED)));
      orders.apply(List.of(captured(key)));
    }
    List<Courier> couriers = List.of(replicas.one(), replicas.one(), replicas.one());

    List<Thread> threads =
        couriers.stream().map(courier -> Thread.ofVirtual().start(() -> exhaust(courier))).toList();
    for (Thread thread : threads) {
      thread.join();
    }
    deliver(couriers.getFirst());

    assertThat(told()).hasSize(30).doesNotHaveDuplicates();
    for (OrderKey key : keys) {
      assertThat(told())
          .containsSubsequence(key.order() + "/1", key.order() + "/2", key.order() + "/3");
    }
  }

  @Test
  void whatAReplicaLeftUndoneIsAnothersAfterItsLease() throws Exception {
    replicas.register("lease", receiver.url());
    orders.apply(List.of(Facts.opened(Facts.newOrder("lease"))));
    Duration lease = Duration.ofMinutes(1);
    List<Delivery> lost =
        due.claim(new DueDeliveries.Ask(10, 10, List.of(), lease), replicas.clock.instant());
    assertThat(lost).hasSize(1);
    deliver(replicas.one());
    assertThat(receiver.received()).isEmpty();

    replicas.clock.move(lease);
    deliver(replicas.one());

    assertThat(receiver.received()).hasSize(1);
  }

  private List<Long> versions() {
    return receiver.bodies().stream().map(body -> read(body).path("version").asLong()).toList();
  }

  private List<String> told() {
    return receiver.bodies().stream()
        .map(DeliveringTest::read)
        .map(data -> data.path("orderId").asText() + "/" + data.path("version").asLong())
        .toList();
  }

  private DeliveryView only(Replicas.Registered endpoint) throws Exception {
    return page(endpoint).getFirst();
  }

  private List<String> statuses(Replicas.Registered endpoint) throws Exception {
    return new ArrayList<>(page(endpoint).stream().map(DeliveryView::status).toList());
  }

  private List<DeliveryView> page(Replicas.Registered endpoint) throws Exception {
    return shown
        .page(endpoint.id(), List.of(DeliveryStatus.values()), Long.MAX_VALUE, 100)
        .deliveries();
  }

  private static void exhaust(Courier courier) {
    try {
      deliver(courier);
    } catch (java.sql.SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body).path("data");
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Fact captured(OrderKey key) {
    return Facts.shown(key, "captured", Messenger.NOTICE, PaymentState.CAPTURED);
  }
}

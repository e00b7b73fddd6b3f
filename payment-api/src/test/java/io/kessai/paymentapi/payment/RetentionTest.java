package io.kessai.paymentapi.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayTime;
import io.kessai.method.NextAction;
import io.kessai.paymentapi.DataKeys;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.Tokens;
import io.kessai.servers.KessaiServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was kept for the consumer's browser and for repeated requests goes when it is old. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class RetentionTest {
  private static final Duration AFTER = Duration.ofDays(180);

  private final PaymentRows payments;
  private final CommandRows commands;
  private final Retention retention;
  private final KessaiConfig config;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  RetentionTest(
      PaymentRows payments, CommandRows commands, Retention retention, KessaiConfig config) {
    this.payments = payments;
    this.commands = commands;
    this.retention = retention;
    this.config = config;
  }

  @Test
  void ofASettledOrderNothingStaysThatIsAboutTheConsumer() {
    OrderKey key = paid("old-1", PaymentState.CAPTURED);

    ahead(AFTER.minusHours(1)).forget();
    with(key, payment -> assertThat(payment.remembered()).containsKey("payerId"));
    ahead(AFTER.plusHours(1)).forget();

    with(
        key,
        payment -> {
          assertThat(payment.remembered()).isEmpty();
          assertThat(payment.pageKey()).isEmpty();
          assertThat(payment.nextAction()).isEqualTo(new NextAction.Nothing());
          assertThat(commands.of(payment).getFirst().answer()).isEmpty();
        });
    assertThat(metrics.counter("kessai.retention.forgotten", "table", "payment").count())
        .isGreaterThanOrEqualTo(1);
  }

  @Test
  void theOrderIsStillThereAndARepeatedRequestIsStillKnown() {
    OrderKey key = paid("old-2", PaymentState.CAPTURED);
    ahead(AFTER.plusHours(1)).forget();

    ValidatableResponse again = apply(key.order().value());

    again
        .statusCode(201)
        .header("Idempotent-Replayed", equalTo("true"))
        .body("status", equalTo("captured"));
  }

  @Test
  void ofAnOrderThatIsStillAwaitedEverythingStaysAndItIsLookedAtAgainLater() {
    OrderKey key = paid("old-3", PaymentState.AWAITING_CONSUMER);
    ahead(AFTER.plusHours(1)).forget();
    with(
        key,
        payment -> {
          assertThat(payment.remembered()).containsKey("payerId");
          payment.learn(payment.known().showing(PaymentState.DECLINED, Instant.now()));
        });

    ahead(AFTER.plusDays(1)).forget();
    with(key, payment -> assertThat(payment.remembered()).as("not yet").isNotEmpty());
    ahead(AFTER.multipliedBy(2).plusHours(2)).forget();

    with(key, payment -> assertThat(payment.remembered()).isEmpty());
  }

  @Test
  void anOrderThatCannotBeReadHoldsUpNoOther() {
    OrderKey unreadable = paid("old-4", PaymentState.CAPTURED);
    with(unreadable, payment -> payment.known = "{");
    OrderKey other = paid("old-5", PaymentState.CAPTURED);

    ahead(AFTER.plusHours(1)).forget();

    with(other, payment -> assertThat(payment.remembered()).isEmpty());
  }

  @Test
  void severalReplicasShareTheWorkAndEachOrderIsForgottenOnce() {
    List<OrderKey> keys =
        IntStream.range(0, 20).mapToObj(i -> paid("many-" + i, PaymentState.REFUNDED)).toList();
    RetentionJob job = ahead(AFTER.plusHours(1));
    long before = kept();

    CompletableFuture.allOf(
            IntStream.range(0, 3)
                .mapToObj(replica -> CompletableFuture.runAsync(job::forget))
                .toArray(CompletableFuture[]::new))
        .join();
    job.forget();

    keys.forEach(key -> with(key, payment -> assertThat(payment.keptSince).isNull()));
    assertThat(metrics.counter("kessai.retention.forgotten", "table", "payment").count())
        .isEqualTo((double) (before - kept()));
  }

  private long kept() {
    return QuarkusTransaction.requiringNew().call(() -> payments.count("keptSince is not null"));
  }

  private RetentionJob ahead(Duration ahead) {
    Instant then = Instant.now().plus(ahead);
    return new RetentionJob(retention, () -> then, config, metrics);
  }

  private void with(OrderKey key, Consumer<Payment> work) {
    QuarkusTransaction.requiringNew().run(() -> work.accept(payments.locked(key).orElseThrow()));
  }

  /** No payment server listens here, so that the rest of its story is told by hand. */
  private OrderKey paid(String order, PaymentState state) {
    apply(order).statusCode(503);
    OrderKey key = OrderKey.of("demo", order);
    with(
        key,
        payment -> {
          StoredCommand command = commands.of(payment).getFirst();
          command.outcome = StoredCommand.Outcome.DONE;
          command.answer(201, "{\"paid\":true}");
          payment.remember(Map.of("payerId", "TARO1"));
          payment.next(
              new NextAction.Redirect(URI.create("https://login.example/"), List.of()), state);
          payment.learn(
              command
                  .ending()
                  .map(payment.known()::ended)
                  .orElseThrow()
                  .showing(state, Instant.now()));
        });
    return key;
  }

  private static ValidatableResponse apply(String order) {
    String body =
        """
        {"amount": 1200, "details": {"store": "sej", "name1": "山田", "name2": "花子",
         "telNo": "03-0000-0000", "payLimit": "%s"}}"""
            .formatted(GatewayTime.dayAt(Instant.now()).plusDays(3));
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

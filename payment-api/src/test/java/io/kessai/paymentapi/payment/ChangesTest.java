package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Ending;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.method.card.CardDetails;
import io.kessai.method.card.CardMethod;
import io.kessai.paymentapi.DataKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Which changes are worth an order's lock: all that could tell something, and no other (RECON-2).
 */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class ChangesTest {
  private final Intents intents;
  private final PaymentRows payments;
  private final Changes changes;

  ChangesTest(Intents intents, PaymentRows payments, Changes changes) {
    this.intents = intents;
    this.payments = payments;
    this.changes = changes;
  }

  @Test
  void whatIsKnownIsNoNews() {
    OrderKey key = open("news-known");
    end(key);

    assertThat(isNews(key, known(key))).isFalse();
    assertThat(isNews(key, Observation.nothing())).isFalse();
  }

  @Test
  void whatIsNotKnownIs() {
    OrderKey key = open("news-more");
    end(key);

    assertThat(isNews(key, Observation.nothing().showing(PaymentState.CAPTURED, Instant.now())))
        .isTrue();
  }

  @Test
  void anythingMayEndACommandThatIsOpen() {
    OrderKey key = open("news-open");

    assertThat(isNews(key, known(key))).isTrue();
  }

  @Test
  void anOrderThatWasNotOpenedHereIsNoneOfOurs() {
    OrderKey key = OrderKey.of("demo", "news-foreign");

    assertThat(isNews(key, Observation.nothing().showing(PaymentState.CAPTURED, Instant.now())))
        .isFalse();
  }

  @Test
  void whatIsStoredAndCannotBeReadIsLeftToWhoeverParksIt() {
    OrderKey key = open("news-unreadable");
    stored(key, payment -> payment.known = "{");

    assertThat(isNews(key, Observation.nothing())).isTrue();
  }

  private boolean isNews(OrderKey key, Observation says) {
    return changes.news(Set.of(key)).test(new OrderChange(key, "card", 1, Instant.now(), says));
  }

  private Observation known(OrderKey key) {
    return QuarkusTransaction.requiringNew().call(() -> payments.of(key).orElseThrow().known());
  }

  private void end(OrderKey key) {
    stored(
        key,
        payment ->
            payment
                .state()
                .openRequests()
                .forEach(
                    request ->
                        payment.learn(
                            Observation.nothing()
                                .ended(new Ending(request.commandId(), Ending.Outcome.DONE)))));
  }

  private void stored(OrderKey key, Consumer<Payment> change) {
    QuarkusTransaction.requiringNew().run(() -> change.accept(payments.locked(key).orElseThrow()));
  }

  private OrderKey open(String order) {
    OrderKey key = OrderKey.of("demo", order);
    intents.open(
        key,
        new CardMethod(),
        new Checks.Checked(
            new CardDetails("token", null),
            new Opening(Money.yen(100), false),
            URI.create("https://shop.example/back"),
            Optional.empty()),
        new Attempt("key-" + order, "the same"));
    return key;
  }
}

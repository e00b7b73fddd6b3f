package io.kessai.paymentapi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Money;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderKey;
import io.kessai.method.card.CardDetails;
import io.kessai.method.card.CardMethod;
import io.kessai.paymentapi.DataKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A command that no connection carried may be given again with its key, by many at one moment: one
 * of them sends it, or the consumer would be charged twice (CARD-3).
 */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(DataKeys.class)
class GivenAgainAtOnceTest {
  private static final int AT_ONCE = 16;
  private static final int ORDERS = 20;
  private static final CardMethod CARD = new CardMethod();

  private final Intents intents;
  private final Outcomes outcomes;

  GivenAgainAtOnceTest(Intents intents, Outcomes outcomes) {
    this.intents = intents;
    this.outcomes = outcomes;
  }

  @Test
  void oneOfManySendsIt() throws Exception {
    for (int order = 0; order < ORDERS; order++) {
      OrderKey key = OrderKey.of("demo", "given-again-" + order);
      Begun.Fresh first = (Begun.Fresh) open(key);
      outcomes.notSent(first.command());

      List<Begun> begun = atOnce(() -> open(key));

      assertThat(begun).filteredOn(Begun.Fresh.class::isInstance).as("sent for %s", key).hasSize(1);
    }
  }

  private Begun open(OrderKey key) {
    Checks.Checked checked =
        new Checks.Checked(
            new CardDetails("token", null),
            new Opening(Money.yen(100), false),
            URI.create("https://shop.example/back"),
            Optional.empty());
    return intents.open(key, CARD, checked, new Attempt("key-" + key, "the same"));
  }

  private static List<Begun> atOnce(Callable<Begun> work)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Begun>> running =
          IntStream.range(0, AT_ONCE)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.call();
                          }))
              .toList();
      start.countDown();
      for (Future<Begun> one : running) {
        one.get();
      }
      return running.stream().map(Future::resultNow).toList();
    }
  }
}

package io.kessai.order.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.order.Facts;
import io.kessai.order.Suite;
import io.kessai.order.TokenKeys;
import io.kessai.servers.KessaiServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code ORDER-1}: replicas that work on the same orders at once neither block nor miss a fact. */
@QuarkusTest
@WithTestResource(KessaiServers.class)
@WithTestResource(TokenKeys.class)
class InterleavedBatchesTest {
  private static final int REPLICAS = 4;
  private static final int ROUNDS = 15;
  private static final int ORDERS = 20;

  private final Orders orders;
  private final Suite suite;

  InterleavedBatchesTest(Orders orders, Suite suite) {
    this.orders = orders;
    this.suite = suite;
  }

  @Test
  void parallelBatchesOnTheSameOrdersEndInOneStateEach() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("Interleaved batches: run again with -Dseed=" + seed);
    List<OrderKey> keys = IntStream.range(0, ORDERS).mapToObj(i -> Facts.newOrder()).toList();
    List<Callable<Integer>> replicas =
        IntStream.range(0, REPLICAS)
            .mapToObj(replica -> replica(replica, keys, new Random(seed + replica)))
            .toList();

    List<Future<Integer>> ended = all(replicas);

    for (Future<Integer> replica : ended) {
      assertThat(replica.get()).isEqualTo(ROUNDS);
    }
    assertThat(count("select count(*) from facts where order_id = ?", keys))
        .isEqualTo((long) ORDERS * REPLICAS * ROUNDS);
    assertThat(count("select count(*) from orders where order_id = ? and state = 'CAPTURED'", keys))
        .isEqualTo(ORDERS);
    assertThat(
            count(
                "select count(*) from orders where order_id = ?"
                    + " and (select count(*) from jsonb_array_elements(known -> 'doubts')) = "
                    + REPLICAS * ROUNDS,
                keys))
        .as("orders that hold what every batch told")
        .isEqualTo(ORDERS);
  }

  @Test
  void theSameFactInParallelIsAppliedOnce() throws Exception {
    OrderKey key = Facts.newOrder();
    Callable<Boolean> apply = () -> orders.apply(List.of(Facts.opened(key))).getFirst().repeated();

    List<Future<Boolean>> repeated = all(Collections.nCopies(REPLICAS, apply));

    List<Boolean> outcomes = new ArrayList<>();
    for (Future<Boolean> outcome : repeated) {
      outcomes.add(outcome.get());
    }
    assertThat(outcomes).containsOnlyOnce(false).hasSize(REPLICAS);
    assertThat(count("select repeats from facts where order_id = ?", List.of(key)))
        .isEqualTo(REPLICAS - 1);
  }

  private Callable<Integer> replica(int replica, List<OrderKey> keys, Random random) {
    return () -> {
      int rounds = 0;
      for (; rounds < ROUNDS; rounds++) {
        List<Fact> batch = new ArrayList<>();
        for (OrderKey key : keys) {
          String id = "replica-" + replica + "-" + rounds;
          batch.add(
              Facts.fact(
                  key,
                  id,
                  Messenger.ANSWER,
                  Observation.nothing()
                      .showing(PaymentState.CAPTURED, Facts.LEARNED)
                      .doubting("told", id)));
        }
        Collections.shuffle(batch, random);
        orders.apply(batch);
      }
      return rounds;
    };
  }

  private static <T> List<Future<T>> all(Collection<Callable<T>> work) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(REPLICAS)) {
      return threads.invokeAll(work);
    }
  }

  private long count(String query, List<OrderKey> keys) {
    return keys.stream().mapToLong(key -> suite.number(query, key.order().value())).sum();
  }
}

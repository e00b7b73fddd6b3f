package io.kessai.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.Kessai;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * S1: whatever is lost, doubled, late and killed, in the end the books equal the orders, nothing
 * was done twice, nothing acknowledged is missing, and nothing is left in doubt.
 *
 * <p>{@code -Dchaos.orders}, {@code -Dchaos.seed} and {@code -Dchaos.minutes} choose how much of
 * it.
 */
class ChaosStory {
  private static final int ORDERS = Integer.getInteger("chaos.orders", 200);
  private static final long SEED =
      Long.getLong("chaos.seed", new SplittableRandom().nextLong(1 << 30));
  private static final Duration STORMY = Duration.ofMinutes(Integer.getInteger("chaos.minutes", 2));
  private static final Duration CALM = Duration.ofMinutes(4);

  @Test
  void theBooksEqualTheOrdersWhateverWasKilledAndLost() throws InterruptedException {
    System.out.println(
        "chaos: seed=" + SEED + " orders=" + ORDERS + " minutes=" + STORMY.toMinutes());
    Plan plan = Plan.of(SEED, ORDERS, STORMY);
    Path folder = Path.of(System.getProperty("suite.root"), "deploy/suite/target/chaos");
    try (Suite suite =
        Suite.startToBeKilled(
            Kessai.hasty(folder), line -> System.out.println("[suite] " + line))) {
      URI simulator = suite.part(Part.SIMULATOR).address();
      Shop shop = new Shop(suite, "demo");
      PaymentServer paymentServer = new PaymentServer(simulator);
      faults(simulator, seeded());
      Storm storm = new Storm(suite, new Buying(shop, paymentServer));

      storm.rage(plan);

      faults(simulator, "{}");
      untilCalm(plan, shop);
      Audit audit = new Audit(shop, paymentServer);
      plan.errands().forEach(audit::look);
      System.out.println(table(storm, audit));
      assertThat(audit.offences()).as("seed %d", SEED).isEmpty();
    }
  }

  private static String seeded() {
    return """
        {"seeded":{"seed":%d,"delayMillis":1500,"rates":{"lose":0.1,"double":0.1,"swap":0.1,"delay":0.1,
         "hang-up-before":0.03,"hang-up-after":0.05,"error-500-after":0.03,"answer-late":0.05}}}"""
        .formatted(SEED);
  }

  private static void faults(URI simulator, String settings) {
    Http.Response set = Http.putJson(simulator.resolve("/simulator/faults"), settings);
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  /** Waits as long as anything still moves, within reason: the audit tells what did not end. */
  private static void untilCalm(Plan plan, Shop shop) {
    for (Errand errand : plan.errands()) {
      try {
        await()
            .atMost(CALM)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> isAtRest(shop, errand.order()));
      } catch (ConditionTimeoutException e) {
        return;
      }
    }
  }

  private static boolean isAtRest(Shop shop, String order) {
    String status = shop.status(order);
    return !status.isEmpty()
        && !status.equals("requested")
        && !status.equals("awaiting-consumer")
        && shop.order(order).path("openRequests").isEmpty()
        && shop.payment(order).path("status").asText().equals(status)
        && !shop.payment(order).path("inDoubt").asBoolean();
  }

  private static String table(Storm storm, Audit audit) {
    Map<String, Long> struck =
        storm.struck().stream()
            .collect(Collectors.groupingBy(part -> part, TreeMap::new, Collectors.counting()));
    return """

        chaos, seed %d
          orders                     %d
          ended                      %s
          killed                     %s
          notices acknowledged       %d
          orders found by inquiry    %d
          offences                   %d
        """
        .formatted(
            SEED,
            ORDERS,
            audit.ends(),
            struck,
            audit.notices(),
            audit.found(),
            audit.offences().size());
  }
}

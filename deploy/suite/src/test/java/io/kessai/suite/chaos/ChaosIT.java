package io.kessai.suite.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * S1: whatever is lost, doubled, late and killed, in the end the books equal the orders, nothing
 * was done twice, nothing acknowledged is missing, and nothing is left in doubt.
 *
 * <p>{@code -Dchaos.orders}, {@code -Dchaos.seed} and {@code -Dchaos.minutes} choose how much of
 * it.
 */
class ChaosIT {
  private static final int ORDERS = Integer.getInteger("chaos.orders", 500);
  private static final long SEED = Long.getLong("chaos.seed", 1);
  private static final Duration STORMY = Duration.ofMinutes(Integer.getInteger("chaos.minutes", 1));
  private static final Duration CALM = Duration.ofMinutes(5);
  private static final int SHOWN = 5;

  /** One of so many may never come, or be paid too late. */
  private static final int MAY_BE_LATE = 100;

  private final Path folder =
      Path.of(System.getProperty("suite.root"), "deploy/suite/target/chaos");

  @Test
  void theBooksEqualTheOrdersWhateverWasKilledAndLost() throws InterruptedException {
    say("seed=%d orders=%d minutes=%d".formatted(SEED, ORDERS, STORMY.toMinutes()));
    Plan plan = Plan.of(SEED, ORDERS, STORMY);
    Layout layout = Windows.ofAMinute(folder);
    long began = System.nanoTime();
    try (Suite suite = Suite.startToBeKilled(layout, ChaosIT::say)) {
      URI simulator = suite.part(Part.SIMULATOR).address();
      Shop shop = new Shop(suite, "demo");
      PaymentServer paymentServer = new PaymentServer(simulator);
      Promises promises = new Promises();
      faults(simulator, seeded());
      Storm storm = new Storm(suite, new Buying(shop, paymentServer, promises), ChaosIT::say);

      storm.rage(plan);
      say("the storm is over after %d s".formatted(secondsSince(began)));
      assertThat(storm.breaches()).as("answers that the contracts do not know").isEmpty();
      faults(simulator, "{}");
      untilCalm(plan, shop);
      say("calm after %d s".formatted(secondsSince(began)));

      NoticesStored stored = NoticesStored.in(suite.servers().getLast().servers().kafka());
      Audit audit = new Audit(shop, paymentServer, promises, stored);
      plan.errands().forEach(audit::look);
      say("\n" + table(storm, audit, stored));
      keep(audit.offences());
      assertThat(audit.tally().neverCame())
          .as("this machine is too busy: a run counts only where shops get through")
          .isLessThanOrEqualTo(ORDERS / MAY_BE_LATE);
      assertThat(audit.tally().paidTooLate())
          .as("this machine is too busy: a run counts only where consumers pay in time")
          .isLessThanOrEqualTo(ORDERS / MAY_BE_LATE);
      assertThat(audit.offences().stream().limit(SHOWN))
          .as("seed %d: %d offences, all in %s", SEED, audit.offences().size(), folder)
          .isEmpty();
    }
  }

  private static String seeded() {
    return """
        {"seeded":{"seed":%d,"delayMillis":4000,"rates":{"lose":0.1,"double":0.1,"swap":0.1,"delay":0.1,
         "hang-up-before":0.03,"hang-up-after":0.05,"error-500-after":0.03,"answer-late":0.05}}}"""
        .formatted(SEED);
  }

  private static void faults(URI simulator, String settings) {
    Http.Response set = Http.putJson(simulator.resolve("/simulator/faults"), settings);
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  /** Waits as long as anything still moves, within reason: the audit tells what did not end. */
  private static void untilCalm(Plan plan, Shop shop) {
    long deadline = System.nanoTime() + CALM.toNanos();
    for (Errand errand : plan.errands()) {
      try {
        await()
            .atMost(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))
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

  private static String table(Storm storm, Audit audit, NoticesStored stored) {
    return """
        seed %d, %d orders
        %s  killed                     %s
          notices in Kafka           %d
          offences                   %d
        """
        .formatted(
            SEED, ORDERS, audit.tally(), storm.struck(), stored.records(), audit.offences().size());
  }

  private void keep(List<String> offences) {
    try {
      Files.write(folder.resolve("offences.txt"), offences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long secondsSince(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }

  private static void say(String line) {
    System.out.println("[chaos] " + line);
  }
}

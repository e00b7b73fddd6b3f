package io.kessai.suite.safety;

import io.kessai.suite.LastingServer;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import io.kessai.suite.story.Kessai;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The one suite that the stories of safety share, on a Postgres and a Kafka that can be killed. */
final class Safety {
  /** The merchant {@code demo}'s id and key at the payment server, made up and published. */
  static final String CCID = "A100000000000001000000cc";

  static final String KEY = "abcdef0123456789".repeat(4);

  private static final String WAITING =
      "reconciliation-worker/kessai.inquiry.methods.mpi.awaiting-consumer";

  /** What the worker would not ask about by itself while a story runs. */
  private static final String PATIENT =
      "reconciliation-worker/kessai.inquiry.methods.upop.awaiting-consumer";

  private Safety() {}

  /** Started by whoever first asks for it. */
  private static final class Running {
    private static final Suite SUITE = start();
  }

  static Suite suite() {
    return Running.SUITE;
  }

  /** A storefront of the merchant {@code demo}. */
  static Shop shop() {
    return new Shop(suite(), "demo");
  }

  static PaymentServer paymentServer() {
    return new PaymentServer(suite().part(Part.SIMULATOR).address());
  }

  static LastingServer postgres() {
    return suite().servers().getFirst();
  }

  static LastingServer kafka() {
    return suite().servers().getLast();
  }

  /** Prints a figure for whoever reads the run. */
  static void figure(String line) {
    System.out.println("[safety] " + line);
  }

  /** In seconds with one decimal. */
  static String since(Instant begin) {
    return "%.1f s".formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }

  private static Suite start() {
    Path folder = Path.of(System.getProperty("suite.root"), "deploy/suite/target/safety");
    Layout layout =
        Kessai.hasty(folder)
            // Nobody gives up on a consumer while a story looks for what forgeries change.
            .with(WAITING + ".given-up-after", "90s")
            .with(PATIENT + ".overdue-after", "1h")
            .with(PATIENT + ".given-up-after", "2h")
            .with("payment-api/kessai.gauges-every", "1s")
            .with("order-service/kessai.gauges-every", "1s")
            .with("reconciliation-worker/kessai.inquiry.count-every", "1s");
    Suite suite = Suite.startToBeKilled(layout, line -> System.out.println("[suite] " + line));
    Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
    return suite;
  }
}

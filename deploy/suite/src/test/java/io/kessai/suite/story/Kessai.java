package io.kessai.suite.story;

import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The one suite that all stories of a run share, started by the first of them. */
public final class Kessai {
  private static final List<Part> SERVICES =
      List.of(
          Part.PAYMENT_API,
          Part.NOTIFICATION_RECEIVER,
          Part.ORDER_SERVICE,
          Part.RECONCILIATION_WORKER);

  private Kessai() {}

  /** Started by whoever first asks for it. */
  private static final class Running {
    private static final Collector COLLECTOR = Collector.start();
    private static final Suite SUITE = start(COLLECTOR.address());
  }

  static Suite suite() {
    return Running.SUITE;
  }

  /** Who is told of all that is traced. */
  static Collector collector() {
    return Running.COLLECTOR;
  }

  /** A storefront of the merchant {@code demo}. */
  static Shop shop() {
    return new Shop(suite(), "demo");
  }

  static PaymentServer paymentServer() {
    return new PaymentServer(suite().part(Part.SIMULATOR).address());
  }

  /** A suite that waits for nothing longer than it must, anywhere on this machine. */
  public static Layout hasty(Path folder) {
    Layout hasty =
        Layout.anywhere(folder)
            // All stories are one storefront.
            .with("payment-api/kessai.requests.rate-per-second", "10000")
            .with("payment-api/kessai.gateway.connect-timeout", "1s")
            .with("payment-api/kessai.gateway.read-timeout", "2s")
            .with("payment-api/kessai.commands.send-within", "2900ms")
            .with("payment-api/kessai.commands.not-executed-after", "6s")
            .with("payment-api/kessai.commands.resume-gap", "200ms")
            .with("reconciliation-worker/kessai.inquiry.tick", "1s")
            .with("reconciliation-worker/kessai.inquiry.rate-per-second", "200")
            .with("reconciliation-worker/kessai.inquiry.backoff-first", "1s")
            .with("reconciliation-worker/kessai.inquiry.backoff-longest", "2s")
            .with("reconciliation-worker/kessai.inquiry.in-doubt-after", "3s")
            .with("reconciliation-worker/kessai.inquiry.in-doubt-given-up-after", "8s");
    for (String state : Layout.AWAITED) {
      String key = "reconciliation-worker/kessai.inquiry.methods." + state;
      hasty =
          hasty
              .with(key + ".overdue-after", "3s")
              .with(key + ".given-up-after", "15s")
              .with(key + ".every", "2s");
    }
    // No end to it: an agreement stands until somebody ends it.
    String agreement = "reconciliation-worker/kessai.inquiry.methods.carrier.active";
    return hasty.with(agreement + ".overdue-after", "3s").with(agreement + ".every", "2s");
  }

  private static Suite start(URI collector) {
    Path folder = Path.of(System.getProperty("suite.root"), "deploy/suite/target/story");
    Layout layout = hasty(folder);
    for (Part service : SERVICES) {
      layout = layout.with(service.title() + "/kessai.tracing.endpoint", collector.toString());
    }
    Suite suite = Suite.start(layout, line -> System.out.println("[suite] " + line));
    Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
    return suite;
  }
}

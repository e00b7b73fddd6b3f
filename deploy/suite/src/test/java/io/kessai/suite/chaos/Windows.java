package io.kessai.suite.chaos;

import io.kessai.suite.Layout;
import io.kessai.suite.story.Kessai;
import java.nio.file.Path;

/**
 * The windows within which orders must be settled: short enough to wait for, and longer than
 * anything that is killed takes to stand again, lest a consumer who pays in time be too late.
 */
final class Windows {
  private static final String WORKER = "reconciliation-worker/kessai.inquiry.";

  private Windows() {}

  static Layout ofAMinute(Path folder) {
    Layout layout =
        Kessai.hasty(folder)
            .with("payment-api/kessai.gateway.read-timeout", "3s")
            .with("payment-api/kessai.commands.send-within", "8s")
            .with("payment-api/kessai.commands.not-executed-after", "20s")
            // The audit is no storefront: it looks at every order as fast as it can.
            .with("order-service/kessai.requests.rate-per-second", "100000")
            .with("order-service/kessai.requests.burst", "100000")
            .with("simulator/simulator.oricosc.screening-after", "2s")
            .with("simulator/simulator.paypal.statement-after", "3s")
            .with(WORKER + "backoff-longest", "10s")
            .with(WORKER + "in-doubt-given-up-after", "3m");
    for (String state : Layout.AWAITED) {
      String key = WORKER + "methods." + state;
      layout =
          layout
              .with(key + ".overdue-after", "6s")
              .with(key + ".every", "15s")
              .with(key + ".given-up-after", "60s");
    }
    return layout;
  }
}

package io.kessai.simulator.alipay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Alipay's time limits. */
@ConfigMapping(prefix = "simulator.alipay")
public interface AlipayConfig {

  /** How long the consumer has to log in. */
  @WithDefault("30m")
  Duration timeToLogIn();

  /** How long the consumer has to pay from the first log-in, away or not. */
  @WithDefault("30m")
  Duration timeToPay();

  /** How long Alipay takes from the request for a refund to the refund. */
  @WithDefault("1s")
  Duration refundAfter();
}

package io.kessai.simulator.upop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** UnionPay's time limits. */
@ConfigMapping(prefix = "simulator.upop")
public interface UpopConfig {

  /** How long the consumer has to pay. */
  @WithDefault("30m")
  Duration timeToPay();

  /** How long an authorisation can be captured; then the order expires. */
  @WithDefault("30d")
  Duration authorizationValidity();
}

package io.kessai.simulator.carrier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Carrier billing. */
@ConfigMapping(prefix = "simulator.carrier")
public interface CarrierConfig {

  /** How long the consumer may take at the carrier. */
  @WithDefault("30m")
  Duration consumerTimeout();

  /** How long an authorisation can be captured. */
  @WithDefault("60d")
  Duration authorizationValidity();
}

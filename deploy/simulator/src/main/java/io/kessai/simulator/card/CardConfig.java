package io.kessai.simulator.card;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The card companies behind the payment server. */
@ConfigMapping(prefix = "simulator.card")
public interface CardConfig {

  /** How long an authorisation can be captured; then it expires ({@code ax}). */
  @WithDefault("60d")
  Duration authorizationValidity();
}

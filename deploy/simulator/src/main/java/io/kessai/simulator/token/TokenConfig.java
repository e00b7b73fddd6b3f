package io.kessai.simulator.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the token server asks for (by contract, protocol section 8) and how long tokens live. */
@ConfigMapping(prefix = "simulator.token")
public interface TokenConfig {

  /** How long a token can be spent. */
  @WithDefault("15m")
  Duration validity();

  /** Whether a token without a security code is refused. */
  @WithDefault("false")
  boolean requireSecurityCode();

  /** Whether a token without a cardholder name is refused. */
  @WithDefault("false")
  boolean requireCardholderName();
}

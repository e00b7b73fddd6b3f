package io.kessai.simulator.paypal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** PayPal behind the payment server. */
@ConfigMapping(prefix = "simulator.paypal")
public interface PaypalConfig {

  /** How long a token is good: until {@code do} must have come. */
  @WithDefault("3h")
  Duration tokenValidity();

  /** How long an authorisation can be captured. */
  @WithDefault("29d")
  Duration authorizationValidity();

  /** How long PayPal reviews a {@code do} that it put on hold. */
  @WithDefault("10m")
  Duration reviewAfter();

  /** When PayPal's statement of a capture or refund is matched. */
  @WithDefault("3d")
  Duration statementAfter();
}

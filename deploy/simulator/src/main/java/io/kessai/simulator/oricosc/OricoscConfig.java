package io.kessai.simulator.oricosc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Shopping credit: how long everybody takes. */
@ConfigMapping(prefix = "simulator.oricosc")
public interface OricoscConfig {

  /** How long the consumer has to apply. */
  @WithDefault("30d")
  Duration applyWithin();

  /** How long the screening takes, by the movable clock. */
  @WithDefault("20s")
  Duration screeningAfter();
}

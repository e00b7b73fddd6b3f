package io.kessai.simulator.mpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** 3-D Secure: what holds when the order does not say. */
@ConfigMapping(prefix = "simulator.mpi")
public interface MpiConfig {

  /** How long the consumer has; the order's {@code verifyTimeout} is in minutes. */
  @WithDefault("30m")
  Duration verifyTimeout();

  /** How the result travels through the browser: 0, 1 or 2. */
  @WithDefault("1")
  @Min(0)
  @Max(2)
  int verifyResultLink();
}

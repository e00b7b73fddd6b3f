package io.kessai.simulator.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/** How notices are delivered. */
@ConfigMapping(prefix = "simulator.push")
public interface PushConfig {

  /** How long one delivery may take, connecting included. */
  @WithDefault("10s")
  Duration timeout();

  /** The pauses before the second, third, ... attempt; after the last one it is given up. */
  @WithDefault("1s,5s,30s,2m,10m")
  @Size(max = 100)
  List<Duration> retryAfter();

  /** Deliveries under way at once. */
  @WithDefault("256")
  @Min(1)
  @Max(10_000)
  int concurrency();
}

package io.kessai.simulator.fault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The faults that are on from the start; the control API changes them. */
@ConfigMapping(prefix = "simulator.faults")
public interface FaultsConfig {

  /** No notice is sent at all. */
  @WithDefault("false")
  boolean pushOff();

  /** Time that each command takes; ten minutes at most. */
  @WithDefault("0ms")
  Duration latency();
}

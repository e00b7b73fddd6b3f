package io.kessai.simulator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** What concerns the simulator as a whole; each feature's own keys stand beside the feature. */
@ConfigMapping(prefix = "simulator")
public interface SimulatorConfig {

  /**
   * Address under which a consumer's browser reaches the simulator, without a trailing slash. When
   * absent, the Host header of the command that starts a consumer's journey is used.
   */
  Optional<@Pattern(regexp = "https?://[^/]+(/.*[^/])?") String> publicUrl();

  /** Upper bounds of everything that is kept in memory or read from outside. */
  Limits limits();

  /** Upper bounds; what exceeds them is refused or, where it is history, the oldest is dropped. */
  interface Limits {

    /** Longest accepted body, in characters. */
    @WithDefault("65536")
    @Min(1)
    @Max(10_000_000)
    int bodyLength();

    /** Order ids kept in the books; the oldest is dropped first. */
    @WithDefault("100000")
    @Min(1)
    @Max(10_000_000)
    int orders();

    /** Calls, notices and delivery attempts kept for one order id; the oldest is dropped first. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int entriesPerOrder();

    /** Tokens kept in the vault; the oldest is dropped first. */
    @WithDefault("200000")
    @Min(1)
    @Max(10_000_000)
    int tokens();

    /** Scripted faults waiting to strike; a further one is refused. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int faultRules();

    /** Things waiting for their time (retries, delayed notices); a further one happens at once. */
    @WithDefault("200000")
    @Min(1)
    @Max(10_000_000)
    int agenda();
  }
}

package io.kessai.order.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long raw messages, and who pays, are kept. */
@ConfigMapping(prefix = "kessai.retention")
public interface RetentionConfig {

  /**
   * How long after an order's latest change, where nothing more is awaited of it, the raw messages
   * of its facts and its customer reference are forgotten; likewise the content of parked records
   * that an operator has seen to.
   */
  @WithDefault("180d")
  @DurationMin(days = 1)
  @DurationMax(days = 3660)
  Duration after();

  /** How often it is looked for what to forget. */
  @WithDefault("1h")
  @DurationMin(seconds = 1)
  @DurationMax(days = 1)
  Duration every();
}

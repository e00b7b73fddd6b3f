package io.kessai.paymentapi;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.random.RandomGenerator;

/** What payment-api is given from outside, for the simulated world. */
public final class WorldSettings {
  private static final KessaiConfig DEFAULTS =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(KessaiConfig.class)
          .build()
          .getConfigMapping(KessaiConfig.class);

  private WorldSettings() {}

  /** What an operator gets who sets nothing. */
  public static KessaiConfig defaults() {
    return DEFAULTS;
  }

  /** Ids by chance. */
  public static Ids ids(RandomGenerator random) {
    return new Ids(random);
  }
}

package io.kessai.order.config;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The topics' names as order-service has them by default. */
public final class WorldTopics {
  private WorldTopics() {}

  /** With no prefix. */
  public static TopicNames names() {
    return new TopicNames(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(OrderConfig.class)
            .build()
            .getConfigMapping(OrderConfig.class));
  }
}

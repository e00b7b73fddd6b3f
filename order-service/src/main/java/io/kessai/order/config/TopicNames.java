package io.kessai.order.config;

import jakarta.inject.Singleton;

/** The topics' names in Kafka. */
@Singleton
public final class TopicNames {
  private final String prefix;

  TopicNames(OrderConfig config) {
    this.prefix = config.topicPrefix().orElse("");
  }

  /** The whole name in Kafka of one of {@link io.kessai.fact.Topics}. */
  public String inKafka(String topic) {
    return prefix + topic;
  }
}

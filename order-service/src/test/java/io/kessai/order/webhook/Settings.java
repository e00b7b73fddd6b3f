package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** What an operator sets for webhooks. */
final class Settings {
  private static final int CONVERTER_PRIORITY = 200;

  private Settings() {}

  /** The defaults, but for these keys and values in turn, without {@code kessai.webhooks.}. */
  static OrderConfig.Webhooks with(String... keysAndValues) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
            .withMapping(OrderConfig.class);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      builder.withDefaultValue("kessai.webhooks." + keysAndValues[i], keysAndValues[i + 1]);
    }
    return builder.build().getConfigMapping(OrderConfig.class).webhooks();
  }
}

package io.kessai.paymentapi;

import io.kessai.trace.TracingConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** payment-api's configuration as it is at the start, without Quarkus. */
public final class Settings {
  private static final int ORDINAL = 500;

  private Settings() {}

  /** What is not among these keys is as by default. */
  public static SmallRyeConfig of(Map<String, String> keys) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .addDefaultInterceptors()
        .withMapping(KessaiConfig.class)
        .withMapping(TracingConfig.class)
        .withDefaultValue("quarkus.application.name", "payment-api")
        .withSources(new PropertiesConfigSource(keys, "test", ORDINAL))
        .build();
  }
}

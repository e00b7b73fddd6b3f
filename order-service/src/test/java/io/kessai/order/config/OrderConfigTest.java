package io.kessai.order.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an operator can set. */
class OrderConfigTest {
  private static final int CONVERTER_PRIORITY = 200;

  @Test
  void everythingHasADefault() {
    OrderConfig config = with("kessai.topic-prefix", "shop-").getConfigMapping(OrderConfig.class);

    assertThat(config.topicPrefix()).contains("shop-");
    assertThat(config.intake().batchSize()).isEqualTo(1000);
    assertThat(config.query().driftDays()).isEqualTo(92);
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatThrownBy(() -> with("kessai.intake.bach-size", "3"))
        .hasMessageContaining("kessai.intake.bach-size");
  }

  private static SmallRyeConfig with(String key, String value) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
        .withMapping(OrderConfig.class)
        .withDefaultValue(key, value)
        .build();
  }
}

package io.kessai.order.overload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How fast storefronts may ask. */
@ConfigMapping(prefix = "kessai.requests")
public interface RequestsConfig {

  /** Requests a second that one storefront may send for long to one replica. */
  @WithDefault("100")
  @Min(1)
  @Max(100_000)
  int ratePerSecond();

  /** Requests that a storefront which was quiet may send at once; at least the rate. */
  @WithDefault("300")
  @Min(1)
  @Max(1_000_000)
  int burst();
}

package io.kessai.simulator.bank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;

/** The banks behind the payment server, and what merchants registered for them. */
@ConfigMapping(prefix = "simulator.bank")
public interface BankConfig {

  /** How long a bank's page is valid after it was first opened. */
  @WithDefault("30m")
  Duration pageValidity();

  /**
   * The thanks page that each merchant registered, by the merchant's name: without a query. Where
   * there is none, the confirm page says itself that the order is paid.
   */
  Map<String, @Pattern(regexp = "https?://[^\\s?]+") String> thanksUrls();
}

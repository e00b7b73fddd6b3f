package io.kessai.simulator.merchant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The merchants of this payment server by a short name of the operator's choice. */
@ConfigMapping(prefix = "simulator.merchants")
public interface MerchantsConfig {

  /** At least one merchant. */
  @WithParentName
  Map<String, MerchantConfig> byName();

  /** One merchant. */
  interface MerchantConfig {

    /** At most 24 letters and digits, like {@code A100000000000001000000cc}. */
    String ccid();

    /** 64 hexadecimal digits. */
    String secretKey();

    /** At most 36 characters; it tells the token server which merchant a token is for. */
    String tokenApiKey();

    /** Where the browser goes after 3-D Secure when the order does not say. */
    Optional<String> redirectionUri();

    /** Registered address for notices by service type, used when the order does not say. */
    Map<String, String> pushUrls();
  }
}

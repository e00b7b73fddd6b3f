package io.kessai.simulator.merchant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/** The merchants of this payment server by a short name of the operator's choice. */
@ConfigMapping(prefix = "simulator.merchants")
public interface MerchantsConfig {

  /** At least one merchant. */
  @WithParentName
  @NotEmpty
  Map<String, @Valid MerchantConfig> byName();

  /** One merchant. */
  interface MerchantConfig {

    /** What an address looks like. */
    String HTTP = "https?://\\S+";

    /** What is said of one that does not. */
    String HTTP_WANTED = "give an http or https address";

    /** At most 24 letters and digits, like {@code A100000000000001000000cc}. */
    @Pattern(regexp = "[0-9A-Za-z]{1,24}", message = "at most 24 letters and digits")
    String ccid();

    /** 64 hexadecimal digits. */
    @Pattern(regexp = MerchantKey.FORM, message = "64 hexadecimal digits")
    String secretKey();

    /** At most 36 characters; it tells the token server which merchant a token is for. */
    @Pattern(regexp = "[0-9A-Za-z-]{1,36}", message = "at most 36 letters, digits and hyphens")
    String tokenApiKey();

    /** Where the browser goes after 3-D Secure when the order does not say. */
    Optional<@Pattern(regexp = HTTP, message = HTTP_WANTED) String> redirectionUri();

    /** Registered address for notices by service type, used when the order does not say. */
    Map<String, @Pattern(regexp = HTTP, message = HTTP_WANTED) String> pushUrls();
  }
}

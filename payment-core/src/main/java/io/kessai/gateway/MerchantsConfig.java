package io.kessai.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merchant accounts of this suite. Keys come from the environment or from mounted files, never
 * from a file in the repository.
 */
@ConfigMapping(prefix = "kessai.merchants")
public interface MerchantsConfig {

  /** Every account by the suite's own short name of it. */
  @WithParentName
  Map<String, Account> all();

  /** One account at the payment server. */
  interface Account {

    /** The payment server's id of the merchant, at most 24 letters and digits. */
    String ccid();

    /** The secret key: 64 hexadecimal digits. */
    String secretKey();

    /** The secret key before this one, believed in signatures while keys rotate. */
    Optional<String> previousSecretKey();

    /** Whether commands go to the payment server's test mode. */
    @WithDefault("false")
    boolean dummy();

    /** Where a consumer's browser is sent on to when the storefront named no page of its own. */
    Optional<URI> returnUrl();

    /**
     * The addresses that a storefront may name as its page: each entry allows every page of its
     * scheme, host and port whose path begins with its path.
     */
    Optional<List<URI>> returnAllowed();
  }
}

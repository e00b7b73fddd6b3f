package io.kessai.simulator.merchant;

import io.kessai.simulator.merchant.MerchantsConfig.MerchantConfig;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The merchants by each of the names they are called by. A wrong one stops the start. */
@Startup
@ApplicationScoped
public class Merchants {

  private static final Pattern CCID = Pattern.compile("[0-9A-Za-z]{1,24}");
  private static final Pattern TOKEN_API_KEY = Pattern.compile("[0-9A-Za-z-]{1,36}");

  private final Map<String, Merchant> byName = new TreeMap<>();
  private final Map<String, Merchant> byCcid = new HashMap<>();
  private final Map<String, Merchant> byTokenApiKey = new HashMap<>();

  Merchants(MerchantsConfig config) {
    config.byName().forEach(this::add);
    if (byName.isEmpty()) {
      throw new ConfigurationException("simulator.merchants: configure at least one merchant");
    }
  }

  private void add(String name, MerchantConfig config) {
    String where = "simulator.merchants." + name;
    require(CCID.matcher(config.ccid()).matches(), where + ".ccid: at most 24 letters and digits");
    require(
        TOKEN_API_KEY.matcher(config.tokenApiKey()).matches(),
        where + ".token-api-key: at most 36 letters, digits and hyphens");
    config.redirectionUri().ifPresent(uri -> requireHttp(uri, where + ".redirection-uri"));
    config.pushUrls().forEach((type, url) -> requireHttp(url, where + ".push-urls." + type));
    Merchant merchant =
        new Merchant(
            name,
            config.ccid(),
            key(config, where),
            config.redirectionUri(),
            Map.copyOf(config.pushUrls()));
    byName.put(name, merchant);
    require(byCcid.put(config.ccid(), merchant) == null, where + ".ccid: used twice");
    require(
        byTokenApiKey.put(config.tokenApiKey(), merchant) == null,
        where + ".token-api-key: used twice");
  }

  private static MerchantKey key(MerchantConfig config, String where) {
    try {
      return new MerchantKey(config.secretKey());
    } catch (IllegalArgumentException malformed) {
      throw new ConfigurationException(where + ".secret-key: " + malformed.getMessage(), malformed);
    }
  }

  private static void requireHttp(String uri, String where) {
    boolean http;
    try {
      String scheme = URI.create(uri).getScheme();
      http = "http".equals(scheme) || "https".equals(scheme);
    } catch (IllegalArgumentException malformed) {
      http = false;
    }
    require(http, where + ": give an http or https address");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new ConfigurationException(message);
    }
  }

  /** All merchants by name. */
  public Collection<Merchant> all() {
    return byName.values();
  }

  /** The merchant of this name in the configuration. */
  public Optional<Merchant> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The merchant whose commands carry this CCID. */
  public Optional<Merchant> byCcid(String ccid) {
    return Optional.ofNullable(byCcid.get(ccid));
  }

  /** The merchant whose pages ask for tokens with this key. */
  public Optional<Merchant> byTokenApiKey(String tokenApiKey) {
    return Optional.ofNullable(byTokenApiKey.get(tokenApiKey));
  }
}

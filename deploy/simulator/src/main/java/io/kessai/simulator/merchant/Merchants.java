package io.kessai.simulator.merchant;

import io.kessai.simulator.merchant.MerchantsConfig.MerchantConfig;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The merchants by each of the names they are called by. One used twice stops the start. */
@Startup
@ApplicationScoped
public class Merchants {

  private final Map<String, Merchant> byName = new TreeMap<>();
  private final Map<String, Merchant> byCcid = new HashMap<>();
  private final Map<String, Merchant> byTokenApiKey = new HashMap<>();

  Merchants(MerchantsConfig config) {
    config.byName().forEach(this::add);
  }

  private void add(String name, MerchantConfig config) {
    Merchant merchant =
        new Merchant(
            name,
            config.ccid(),
            new MerchantKey(config.secretKey()),
            config.redirectionUri(),
            Map.copyOf(config.pushUrls()));
    byName.put(name, merchant);
    if (byCcid.put(config.ccid(), merchant) != null) {
      throw new ConfigurationException("simulator.merchants." + name + ".ccid: used twice");
    }
    if (byTokenApiKey.put(config.tokenApiKey(), merchant) != null) {
      throw new ConfigurationException(
          "simulator.merchants." + name + ".token-api-key: used twice");
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

package io.kessai.gateway;

import io.kessai.fact.MerchantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The merchant accounts of this suite, by either name. */
public final class Merchants {
  private final Map<MerchantId, Merchant> byId = new HashMap<>();
  private final Map<String, Merchant> byCcid = new HashMap<>();

  /**
   * Reads the configured accounts.
   *
   * @throws IllegalArgumentException naming the account and what is wrong with it, without echoing
   *     a key; a service does not start with it
   */
  public Merchants(MerchantsConfig config) {
    config.all().forEach(this::add);
  }

  /** The account of this id, where there is one. */
  public Optional<Merchant> find(MerchantId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The account that the payment server calls so, where there is one. */
  public Optional<Merchant> findByCcid(String ccid) {
    return Optional.ofNullable(byCcid.get(ccid));
  }

  /** Every account. */
  public Collection<Merchant> all() {
    return byId.values();
  }

  private void add(String name, MerchantsConfig.Account account) {
    try {
      Merchant merchant =
          new Merchant(
              new MerchantId(name),
              account.ccid(),
              new MerchantKey(account.secretKey()),
              account.previousSecretKey().map(MerchantKey::new),
              account.dummy());
      byId.put(merchant.id(), merchant);
      if (byCcid.put(merchant.ccid(), merchant) != null) {
        throw new IllegalArgumentException("Another merchant has the same ccid.");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("kessai.merchants." + name + ": " + e.getMessage(), e);
    }
  }
}

package io.kessai.gateway;

import io.kessai.fact.MerchantId;
import java.util.Optional;

/** Merchant accounts for tests, with the well-known key of the published test vectors. */
public final class TestMerchants {
  /** The key of the published test vectors. */
  public static final String KEY = "abcdef0123456789".repeat(4);

  private static final String OTHER_KEY = "0123456789abcdef".repeat(4);

  private TestMerchants() {}

  /** A live merchant. */
  public static Merchant shop() {
    return withCcid("A100000000000001000000cc");
  }

  /** The same merchant in the payment server's test mode. */
  public static Merchant dummyShop() {
    return new Merchant(
        new MerchantId("shop"),
        "A100000000000001000000cc",
        new MerchantKey(KEY),
        Optional.empty(),
        true);
  }

  static Merchant withCcid(String ccid) {
    return new Merchant(
        new MerchantId("shop"), ccid, new MerchantKey(KEY), Optional.empty(), false);
  }

  static Merchant rotated() {
    Merchant shop = shop();
    return new Merchant(
        shop.id(),
        shop.ccid(),
        new MerchantKey(OTHER_KEY),
        Optional.of(new MerchantKey(KEY)),
        false);
  }

  static Merchant withOtherKey() {
    Merchant shop = shop();
    return new Merchant(
        shop.id(), shop.ccid(), new MerchantKey(OTHER_KEY), Optional.empty(), false);
  }
}

package io.kessai.receiver;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Two merchants, one of them in the middle of changing its key. */
public class ShopProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "kessai.merchants.shop.ccid", Sender.CCID,
        "kessai.merchants.shop.secret-key", Sender.KEY,
        "kessai.merchants.shop.previous-secret-key", Sender.PREVIOUS_KEY,
        "kessai.merchants.other.ccid", Sender.OTHER_CCID,
        "kessai.merchants.other.secret-key", Sender.OTHER_KEY,
        // Topics are made when first used, which takes its time on a busy machine.
        "kessai.push.store-timeout", "30s");
  }
}

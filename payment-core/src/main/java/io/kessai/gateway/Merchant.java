package io.kessai.gateway;

import io.kessai.fact.MerchantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A merchant account at the payment server.
 *
 * @param id the suite's own short name of it
 * @param ccid the payment server's id of it
 * @param key its secret key, with which commands are signed
 * @param previousKey the key before, still good for checking what the payment server signed while
 *     keys rotate
 * @param dummy whether its commands go to the payment server's test mode
 */
public record Merchant(
    MerchantId id, String ccid, MerchantKey key, Optional<MerchantKey> previousKey, boolean dummy) {

  /** The keys a signature may have been made with, the current first. */
  public List<MerchantKey> keys() {
    return previousKey.map(previous -> Arrays.asList(key, previous)).orElse(List.of(key));
  }
}

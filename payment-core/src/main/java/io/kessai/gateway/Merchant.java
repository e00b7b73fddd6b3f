package io.kessai.gateway;

import io.kessai.fact.MerchantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern CCID = Pattern.compile("[A-Za-z0-9]{1,24}");

  /** Refuses a malformed CCID with an {@link IllegalArgumentException}. */
  public Merchant {
    if (ccid == null || !CCID.matcher(ccid).matches()) {
      throw new IllegalArgumentException("A merchant's ccid is 1 to 24 letters and digits.");
    }
  }

  /** The keys a signature may have been made with, the current first. */
  public List<MerchantKey> keys() {
    return previousKey.map(previous -> Arrays.asList(key, previous)).orElse(List.of(key));
  }
}

package io.kessai.simulator.merchant;

import java.util.Map;
import java.util.Optional;

/** A merchant known to the payment server. {@code name} is the simulator's word, not the wire's. */
public record Merchant(
    String name,
    String ccid,
    MerchantKey key,
    Optional<String> redirectionUri,
    Map<String, String> pushUrls) {

  /** The address that is registered for the notices of this service type. */
  public Optional<String> pushUrl(String serviceType) {
    return Optional.ofNullable(pushUrls.get(serviceType));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Merchant merchant && merchant.ccid.equals(ccid);
  }

  @Override
  public int hashCode() {
    return ccid.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}

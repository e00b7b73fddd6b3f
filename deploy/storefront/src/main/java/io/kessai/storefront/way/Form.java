package io.kessai.storefront.way;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the consumer sent for one way to pay; its way allows every name in it.
 *
 * @param orderId the order that is paid
 * @param token of the card; null where the way needs none
 * @param fields what was filled in
 * @param original the earlier order that this one is tied to; empty for most
 */
public record Form(String orderId, String token, Fields fields, Optional<String> original) {

  /** What was filled in here; empty where nothing was. */
  public Optional<String> given(String name) {
    return Optional.ofNullable(fields.values().get(name));
  }

  /** Token and fields under their own names, for the way to add to. */
  public Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    if (token != null) {
      details.put("token", token);
    }
    details.putAll(fields.values());
    return details;
  }

  /** Neither token nor values. */
  @Override
  public String toString() {
    return "Form[" + fields + "]";
  }
}

package io.kessai.storefront.order;

import io.kessai.storefront.way.Fields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One press of one button.
 *
 * @param key its idempotency key, made with the form; null where it is missing
 * @param amount yen; null or blank for all
 * @param details what the payment's method wants to know for it
 */
public record StaffRequest(String key, String amount, Fields details) {
  private static final String KEY = "key";
  private static final String AMOUNT = "amount";

  /**
   * Reads a form as it was posted.
   *
   * @throws io.kessai.storefront.api.ProblemException where it holds more than a form can
   */
  static StaffRequest of(MultivaluedMap<String, String> posted) {
    Map<String, String> details = new LinkedHashMap<>();
    posted.forEach((name, values) -> details.put(name, values.getLast()));
    String key = details.remove(KEY);
    String amount = details.remove(AMOUNT);
    return new StaffRequest(key, amount, new Fields(details));
  }
}

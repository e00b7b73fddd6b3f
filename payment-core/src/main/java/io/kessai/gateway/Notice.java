package io.kessai.gateway;

import io.kessai.fact.MerchantId;
import java.time.Instant;
import java.util.Map;

/**
 * One notice out of a PUSH, verified and split but not interpreted: what travels on {@code
 * payment.notices}.
 *
 * @param id the same whenever the payment server sends the same content again
 * @param merchant whose key signed it
 * @param service the service type it was sent for; it comes from the path, no field names it
 *     (protocol section 4.3)
 * @param orderId as it came, not checked; empty where the notice has none
 * @param receivedAt when the receiver had it
 * @param head the PUSH's members outside any notice, such as {@code pushId} and {@code fixed}
 * @param fields the notice's members, without their index
 */
public record Notice(
    String id,
    MerchantId merchant,
    String service,
    String orderId,
    Instant receivedAt,
    Map<String, String> head,
    Map<String, String> fields) {

  /** Refuses a notice without identity; copies the members, of which missing ones read as none. */
  public Notice {
    if (id == null || id.isBlank() || merchant == null || service == null || receivedAt == null) {
      throw new IllegalArgumentException("A notice needs its id, merchant, service and time.");
    }
    orderId = orderId == null ? "" : orderId;
    head = head == null ? Map.of() : Map.copyOf(head);
    fields = fields == null ? Map.of() : Map.copyOf(fields);
  }

  /** A member's text; empty where it did not come. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The key under which everything about this order travels. */
  public String key() {
    return merchant + "/" + orderId;
  }
}

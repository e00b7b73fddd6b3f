package io.kessai.simulator.books;

import io.kessai.simulator.merchant.Merchant;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One record of a PUSH before it is packed.
 *
 * @param url where to send it; empty when neither the order nor the merchant has an address
 * @param head members that stand once in front of all records, for example PayPal's {@code fixed}
 * @param fields names without the index that the body adds, in the order of sending
 */
public record Notice(
    Merchant merchant,
    String orderId,
    String serviceType,
    Optional<String> url,
    SequencedMap<String, String> head,
    SequencedMap<String, String> fields) {

  /** What the record tells of: its {@code txnType}, or empty where the service type has none. */
  public String txnType() {
    return fields.getOrDefault("txnType", "");
  }
}

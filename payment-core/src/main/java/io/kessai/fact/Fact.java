package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one messenger told about one order: immutable, kept for ever as history (ORDER-2).
 *
 * @param id the same for every repeat of the same telling; unique within the order
 * @param key whose order, which order
 * @param method the payment method's id
 * @param messenger who told it
 * @param learnedAt when this suite learned it
 * @param summary one short English line for people, without personal data or secrets
 * @param says what it shows
 * @param raw the message's own members as text, without secrets, card data and HTML; so that a
 *     mapping mended later can read it again
 * @param customerReference who pays, as the storefront named the customer when it opened the order;
 *     no part of the history, so that it can be forgotten before the order is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fact(
    String id,
    OrderKey key,
    String method,
    Messenger messenger,
    Instant learnedAt,
    String summary,
    Observation says,
    Map<String, String> raw,
    Optional<CustomerReference> customerReference) {

  /** Longest id, in characters. */
  public static final int MAX_ID = 100;

  /** Refuses a fact without identity; a missing observation or raw message reads as empty. */
  public Fact {
    if (id == null || id.isBlank() || id.length() > MAX_ID) {
      throw new IllegalArgumentException("A fact's id is 1 to " + MAX_ID + " characters.");
    }
    if (key == null
        || method == null
        || method.isEmpty()
        || messenger == null
        || learnedAt == null) {
      throw new IllegalArgumentException(
          "A fact needs its order, method, messenger and the time it was learned.");
    }
    summary = summary == null ? "" : summary;
    says = says == null ? Observation.nothing() : says;
    raw = raw == null ? Map.of() : Map.copyOf(raw);
    customerReference = customerReference == null ? Optional.empty() : customerReference;
  }

  /** A fact that names no customer, as all are but openings. */
  public Fact(
      String id,
      OrderKey key,
      String method,
      Messenger messenger,
      Instant learnedAt,
      String summary,
      Observation says,
      Map<String, String> raw) {
    this(id, key, method, messenger, learnedAt, summary, says, raw, Optional.empty());
  }

  /** The same fact, which also says who pays, where that is known. */
  public Fact paidBy(Optional<CustomerReference> customer) {
    return new Fact(id, key, method, messenger, learnedAt, summary, says, raw, customer);
  }
}

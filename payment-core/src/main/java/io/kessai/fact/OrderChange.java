package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * Told to the world on {@link Topics#CHANGES} whenever more becomes known of an order; and once
 * more, with the same version, when an operator wants the payment server to be asked about it.
 *
 * @param key whose order, which order
 * @param method the payment method's id
 * @param version 1 for the order's first change, one more for each that follows; the highest holds
 * @param changedAt when the change was stored
 * @param known everything that is known of the order; {@link OrderState#of} reads its state
 * @param inquiryWantedAt when an operator wanted the payment server to be asked about the order;
 *     empty where nobody did
 * @param customerReference who pays, as the storefront named the customer; empty where it named
 *     none, or the name was forgotten since
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderChange(
    OrderKey key,
    String method,
    long version,
    Instant changedAt,
    Observation known,
    Optional<Instant> inquiryWantedAt,
    Optional<CustomerReference> customerReference) {

  /** Refuses a change that does not name its order and method; {@code null} reads as empty. */
  public OrderChange {
    if (key == null || method == null || method.isEmpty() || changedAt == null || known == null) {
      throw new IllegalArgumentException("A change needs its order, method, time and content.");
    }
    inquiryWantedAt = inquiryWantedAt == null ? Optional.empty() : inquiryWantedAt;
    customerReference = customerReference == null ? Optional.empty() : customerReference;
  }

  /** A change, and no more than that. */
  public OrderChange(
      OrderKey key, String method, long version, Instant changedAt, Observation known) {
    this(key, method, version, changedAt, known, Optional.empty(), Optional.empty());
  }

  /** The same change, which also says who pays, where that is known. */
  public OrderChange paidBy(Optional<CustomerReference> customer) {
    return new OrderChange(key, method, version, changedAt, known, inquiryWantedAt, customer);
  }

  /** The same change, told once more because an operator wants the payment server to be asked. */
  public OrderChange wantingInquiry(Instant at) {
    return new OrderChange(
        key, method, version, changedAt, known, Optional.of(at), customerReference);
  }

  /** The order's state after this change. */
  public OrderState state() {
    return OrderState.of(known);
  }
}

package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What the storefront asked for when it opened the order.
 *
 * @param money what the consumer is to pay; of a standing agreement what each charge is about, or
 *     zero where that is not agreed beforehand
 * @param capture whether it is to be captured at once
 * @param kind one payment, or an agreement to be charged again and again
 * @param original the order that this one is tied to: the agreement that it charges (CARR-8), or
 *     the attempt that it tries anew
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Opening(Money money, boolean capture, Kind kind, Optional<OrderId> original) {

  /** What an order is. */
  public enum Kind {
    /** One attempt to be paid once. */
    ONE_PAYMENT,
    /** The consumer's agreement to be charged again and again; it moves no money by itself. */
    AGREEMENT
  }

  /** Refuses an opening without money; a missing kind reads as one payment. */
  public Opening {
    if (money == null) {
      throw new IllegalArgumentException("An opening needs its money.");
    }
    kind = kind == null ? Kind.ONE_PAYMENT : kind;
    original = original == null ? Optional.empty() : original;
  }

  /** One payment, tied to no other order. */
  public Opening(Money money, boolean capture) {
    this(money, capture, Kind.ONE_PAYMENT, Optional.empty());
  }
}

package io.kessai.fact;

/**
 * What the storefront asked for when it opened the order.
 *
 * @param money what the consumer is to pay
 * @param capture whether it is to be captured at once
 */
public record Opening(Money money, boolean capture) {

  /** Refuses an opening without money. */
  public Opening {
    if (money == null) {
      throw new IllegalArgumentException("An opening needs its money.");
    }
  }
}

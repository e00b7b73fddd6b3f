package io.kessai.fact;

import java.util.Comparator;

/**
 * The identity of an order in the whole suite, and the Kafka key of everything about it.
 *
 * @param merchant whose order it is
 * @param order the storefront's id of it
 */
public record OrderKey(MerchantId merchant, OrderId order) implements Comparable<OrderKey> {
  private static final Comparator<OrderKey> ORDER =
      Comparator.comparing(OrderKey::merchant).thenComparing(OrderKey::order);

  /**
   * Both parts as they come from outside; {@link IllegalArgumentException} where one is malformed.
   */
  public static OrderKey of(String merchant, String order) {
    return new OrderKey(new MerchantId(merchant), new OrderId(order));
  }

  @Override
  public int compareTo(OrderKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code merchant/order}: the text used as Kafka key and in logs. */
  @Override
  public String toString() {
    return merchant + "/" + order;
  }
}

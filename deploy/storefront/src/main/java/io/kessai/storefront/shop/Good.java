package io.kessai.storefront.shop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something to buy. */
public enum Good {
  /** A matcha bowl. */
  BOWL(1200),
  /** A bamboo whisk. */
  WHISK(1800),
  /** A caddy of tea. */
  TEA(2400),
  /** A wrapping cloth. */
  CLOTH(980),
  /** A wind bell. */
  BELL(3200),
  /** A pair of chopsticks. */
  STICKS(600);

  private final long price;

  Good(long price) {
    this.price = price;
  }

  /** The good with this id. */
  public static Optional<Good> of(String id) {
    return Arrays.stream(values()).filter(good -> good.id().equals(id)).findFirst();
  }

  /** Its id in addresses, such as {@code bowl}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its price in yen, tax included. */
  public long price() {
    return price;
  }
}

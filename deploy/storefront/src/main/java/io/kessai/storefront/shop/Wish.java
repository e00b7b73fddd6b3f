package io.kessai.storefront.shop;

import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import java.util.Optional;

/**
 * What a consumer is about to pay for. It travels in the address; the price never does.
 *
 * @param good one of the goods; empty for an amount chosen freely, for testing
 * @param amount yen
 */
public record Wish(Optional<Good> good, long amount) {
  private static final long MOST = 9_999_999;
  private static final int BAD_REQUEST = 400;

  /** Reads an address; a {@link ProblemException} where it names neither a good nor an amount. */
  public static Wish of(String goodId, Long amount) {
    Optional<Good> good = Optional.ofNullable(goodId).flatMap(Good::of);
    if (good.isPresent()) {
      return new Wish(good, good.get().price());
    }
    if (goodId != null || amount == null || amount < 1 || amount > MOST) {
      throw new ProblemException(
          Problem.ofShop(
              "nothing-to-pay",
              BAD_REQUEST,
              "There is nothing to pay.",
              "Name one of the goods, or an amount from 1 to " + MOST + " yen."));
    }
    return new Wish(Optional.empty(), amount);
  }

  /** The query that {@link #of} reads back. */
  public String query() {
    return good.map(one -> "good=" + one.id()).orElse("amount=" + amount);
  }

  /** Its name in the message bundle; null for a free amount. */
  public Good goodOrNull() {
    return good.orElse(null);
  }
}

package io.kessai.storefront.shop;

import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.page.OrderIds;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/**
 * What a consumer is about to pay for. It travels in the address; the price never does.
 *
 * @param good one of the goods; empty for an amount chosen freely, for testing
 * @param amount yen
 * @param original an earlier order whose consumer is charged again; empty for most
 */
public record Wish(Optional<Good> good, long amount, Optional<String> original) {
  private static final long MOST = 9_999_999;
  private static final int BAD_REQUEST = 400;

  /**
   * A wish as it stands in an address; each part may be missing.
   *
   * @param good one of the goods, by its id
   * @param amount yen
   * @param original an earlier order of this shop
   */
  public record Query(
      @QueryParam("good") String good,
      @QueryParam("amount") Long amount,
      @QueryParam("original") String original) {}

  /** Reads an address; a {@link ProblemException} where it names neither a good nor an amount. */
  public static Wish of(Query query) {
    Optional<String> original = Optional.ofNullable(query.original());
    Optional<Good> good = Optional.ofNullable(query.good()).flatMap(Good::of);
    Long amount = good.map(Good::price).orElse(query.amount());
    boolean unknownGood = query.good() != null && good.isEmpty();
    boolean unknownOrder = !original.map(OrderIds::isOne).orElse(true);
    if (unknownGood || unknownOrder || amount == null || amount < 1 || amount > MOST) {
      throw new ProblemException(
          Problem.ofShop(
              "nothing-to-pay",
              BAD_REQUEST,
              "There is nothing to pay.",
              "Name one of the goods, or an amount from 1 to " + MOST + " yen."));
    }
    return new Wish(good, amount, original);
  }

  /** The query that {@link #of} reads back. */
  public String query() {
    return good.map(one -> "good=" + one.id()).orElse("amount=" + amount)
        + original.map(order -> "&original=" + order).orElse("");
  }

  /** Its name in the message bundle; null for a free amount. */
  public Good goodOrNull() {
    return good.orElse(null);
  }
}

package io.kessai.suite.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What one consumer and one shop are going to do with one order.
 *
 * @param order the order's id
 * @param journey how it is paid
 * @param begins when the shop opens it, from the storm's beginning
 * @param amount whole yen
 * @param capture whether the money is taken at once
 * @param will what the consumer does when it is the consumer's turn
 * @param wishes what the shop asks afterwards, one after the other
 */
record Errand(
    String order,
    Journey journey,
    Duration begins,
    long amount,
    boolean capture,
    Will will,
    List<Wish> wishes) {

  /** What a consumer does. */
  enum Will {
    /** Pays, and the browser comes back. */
    PAYS,
    /** Pays, but the browser never comes back. */
    PAYS_AND_LEAVES,
    /** Tries and fails, or gives up. */
    FAILS,
    /** Never comes. */
    STAYS_AWAY;

    boolean pays() {
      return this == PAYS || this == PAYS_AND_LEAVES;
    }
  }

  /**
   * What the shop asks.
   *
   * @param operation {@code complete}, {@code capture}, {@code cancel} or {@code refund}
   * @param amount whole yen; 0 for all there is
   */
  record Wish(String operation, long amount) {

    String body() {
      return amount == 0 ? "{}" : "{\"amount\":" + amount + "}";
    }
  }

  /** How many of its wishes are of this kind. */
  long wishes(String operation) {
    return wishes.stream().filter(wish -> wish.operation().equals(operation)).count();
  }
}

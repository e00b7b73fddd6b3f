package io.kessai.order.parked;

import io.kessai.order.query.Access;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever sees to parked records.
 *
 * @param name kept with what they do
 * @param merchants whose records they may see; empty for every record, also those that name no
 *     merchant
 */
public record Operator(String name, Optional<Set<String>> merchants) {

  /** Copies the merchants. */
  public Operator {
    merchants = merchants.map(Set::copyOf);
  }

  /** One who may see everything. */
  public static Operator ofEveryMerchant(String name) {
    return new Operator(name, Optional.empty());
  }

  /** By the request's token. */
  static Operator of(Access access) {
    return new Operator(
        access.actor(),
        access.isForEveryMerchant() ? Optional.empty() : Optional.of(access.merchants()));
  }

  /** Refuses with 403 where the operator does not cover the merchant, or that there is none. */
  void mustCover(Optional<String> merchant) {
    boolean covered =
        merchants.map(names -> merchant.filter(names::contains).isPresent()).orElse(true);
    if (!covered) {
      throw Access.notThisMerchant();
    }
  }
}

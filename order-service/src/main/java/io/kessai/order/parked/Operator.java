package io.kessai.order.parked;

import io.kessai.order.query.Access;
import jakarta.enterprise.context.RequestScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Whoever sees to parked records: by the request's token. */
@RequestScoped
class Operator {
  private final Access access;
  private final InstantSource clock;

  Operator(Access access, InstantSource clock) {
    this.access = access;
    this.clock = clock;
  }

  /** What the operator does now. */
  Deed deed(ParkedView record, String action, String note) {
    return new Deed(Long.parseLong(record.id()), action, access.actor(), note, clock.instant());
  }

  /** Whose records may be seen; empty for every record, also those that name no merchant. */
  Optional<Set<String>> merchants() {
    return access.isForEveryMerchant() ? Optional.empty() : Optional.of(access.merchants());
  }

  /** Refuses with 403 where the token does not cover the merchant, or that there is none. */
  void mustCover(Optional<String> merchant) {
    boolean covered =
        merchants().map(names -> merchant.filter(names::contains).isPresent()).orElse(true);
    if (!covered) {
      throw Access.notThisMerchant();
    }
  }
}

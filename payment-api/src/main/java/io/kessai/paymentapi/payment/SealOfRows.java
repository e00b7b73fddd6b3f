package io.kessai.paymentapi.payment;

import io.kessai.seal.Seal;
import jakarta.inject.Singleton;
import jakarta.persistence.PostLoad;

/** Hands every row that Hibernate loads what opens its columns. */
@Singleton
class SealOfRows {
  private final Seal seal;

  SealOfRows(Seal seal) {
    this.seal = seal;
  }

  @PostLoad
  void open(SealedRow row) {
    row.openedBy(seal);
  }
}

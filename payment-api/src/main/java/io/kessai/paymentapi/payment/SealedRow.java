package io.kessai.paymentapi.payment;

import io.kessai.seal.Place;
import io.kessai.seal.Seal;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

/**
 * A row with columns that are encrypted at rest: what could be about a person, or lets whoever has
 * it act for one. They are opened only where they are needed.
 */
@MappedSuperclass
@EntityListeners(SealOfRows.class)
abstract class SealedRow {
  @Transient private Seal seal;

  /** For Hibernate. */
  protected SealedRow() {}

  /** What opens its columns; handed to each row that is made or loaded. */
  void openedBy(Seal key) {
    seal = key;
  }

  Seal seal() {
    return seal;
  }

  /** Where the column's text stands, which is what it is bound to. */
  abstract Place place(String column);

  String sealed(String column, String text) {
    return seal.seal(text, place(column));
  }

  String opened(String column, String stored) {
    return seal.open(stored, place(column));
  }
}

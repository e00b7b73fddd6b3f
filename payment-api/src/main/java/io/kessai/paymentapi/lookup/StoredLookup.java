package io.kessai.paymentapi.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An answer about a merchant, under {@code merchant/method/name}. */
@Entity
@Table(name = "lookup")
class StoredLookup {
  @Id String id;
  String body;

  @Column(name = "asked_at")
  Instant askedAt;

  /** For Hibernate. */
  protected StoredLookup() {}
}

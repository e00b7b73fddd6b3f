package io.kessai.paymentapi.lookup;

import io.kessai.paymentapi.overload.GivesWay;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The latest answers about merchants, kept so that they outlast both sides' restarts. */
@Singleton
class LookupRows implements PanacheRepositoryBase<StoredLookup, String> {

  /**
   * An answer.
   *
   * @param body JSON
   * @param askedAt when the payment server was asked
   */
  record Kept(String body, Instant askedAt) {}

  @GivesWay
  @Transactional
  Optional<Kept> find(String id) {
    return findByIdOptional(id).map(row -> new Kept(row.body, row.askedAt));
  }

  /** Keeps it in place of an earlier one, whichever replica had that. */
  @GivesWay
  @Transactional
  void keep(String id, Kept answer) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into lookup (id, body, asked_at) values (:id, :body, :askedAt)
            on conflict (id) do update set body = excluded.body, asked_at = excluded.asked_at
            """)
        .setParameter("id", id)
        .setParameter("body", answer.body())
        .setParameter("askedAt", answer.askedAt())
        .executeUpdate();
  }
}

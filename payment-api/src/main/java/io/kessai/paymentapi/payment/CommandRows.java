package io.kessai.paymentapi.payment;

import io.kessai.fact.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The stored commands. */
@Singleton
class CommandRows implements PanacheRepositoryBase<StoredCommand, String> {

  /**
   * Makes whoever uses the same key for another order wait until this transaction ends. To be
   * called with the order's row locked, always in that sequence, or two could wait for each other.
   */
  void lockKey(MerchantId merchant, String idempotencyKey) {
    getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
        .setParameter("key", merchant.value() + "/" + idempotencyKey)
        .getSingleResult();
  }

  Optional<StoredCommand> withKey(MerchantId merchant, String idempotencyKey) {
    return find("merchant = ?1 and idempotencyKey = ?2", merchant.value(), idempotencyKey)
        .firstResultOptional();
  }

  /** All commands on the order, oldest first. */
  List<StoredCommand> of(Payment payment) {
    return list("paymentId = ?1 order by askedAt, id", payment.id);
  }
}

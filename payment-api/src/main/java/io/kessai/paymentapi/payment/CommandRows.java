package io.kessai.paymentapi.payment;

import io.kessai.fact.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

/** The stored commands. */
@Singleton
class CommandRows implements PanacheRepositoryBase<StoredCommand, String> {

  /**
   * Stores a new command unless its key is taken; says whether it was stored. Whoever finds it
   * taken waits here for the transaction that took it. To be called with the order's row locked,
   * always in that sequence, or two could wait for each other.
   */
  boolean insert(StoredCommand command) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into command (id, payment_id, merchant, idempotency_key, fingerprint,
                                     operation, amount, whole, month, outcome, gateway_id,
                                     result_code, result_message, asked_at)
                values (:id, :payment, :merchant, :key, :fingerprint,
                        :operation, :amount, :whole, :month, :outcome, :gatewayId,
                        :resultCode, :resultMessage, :askedAt)
                on conflict (merchant, idempotency_key) do nothing
                """)
            .setParameter("id", command.id)
            .setParameter("payment", command.paymentId)
            .setParameter("merchant", command.merchant)
            .setParameter("key", command.idempotencyKey)
            .setParameter("fingerprint", command.fingerprint)
            .setParameter("operation", command.operation.name())
            .setParameter("amount", command.amount)
            .setParameter("whole", command.whole)
            .setParameter("month", command.month)
            .setParameter("outcome", command.outcome.name())
            .setParameter("gatewayId", command.gatewayId)
            .setParameter("resultCode", command.resultCode)
            .setParameter("resultMessage", command.resultMessage)
            .setParameter("askedAt", command.askedAt)
            .executeUpdate()
        == 1;
  }

  Optional<StoredCommand> withKey(MerchantId merchant, String idempotencyKey) {
    return find("merchant = ?1 and idempotencyKey = ?2", merchant.value(), idempotencyKey)
        .firstResultOptional();
  }

  /**
   * All commands on the order, oldest first. What this transaction changed of them shows without
   * being written first, and is so written once.
   */
  List<StoredCommand> of(Payment payment) {
    return find("paymentId = ?1 order by askedAt, id", payment.id)
        .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
        .list();
  }
}

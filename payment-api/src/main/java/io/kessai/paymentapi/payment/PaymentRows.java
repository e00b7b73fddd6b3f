package io.kessai.paymentapi.payment;

import io.kessai.fact.OrderKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The stored orders. */
@Singleton
class PaymentRows implements PanacheRepositoryBase<Payment, String> {

  /**
   * Stores the order unless its id is taken; says whether it was stored. Whoever finds it taken
   * waits here for the transaction that took it.
   */
  boolean insert(Payment payment) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into payment (id, method, amount, currency, capture, return_url, known,
                                     next_action, page_key, created_at, kind, original,
                                     remembered, kept_since)
                values (:id, :method, :amount, :currency, :capture, :returnUrl, :known,
                        :nextAction, :pageKey, :createdAt, :kind, :original,
                        :remembered, :keptSince)
                on conflict (id) do nothing
                """)
            .setParameter("id", payment.id)
            .setParameter("method", payment.method)
            .setParameter("amount", payment.amount)
            .setParameter("currency", payment.currency)
            .setParameter("capture", payment.capture)
            .setParameter("returnUrl", payment.returnUrl)
            .setParameter("known", payment.known)
            .setParameter("nextAction", payment.nextAction)
            .setParameter("pageKey", payment.pageKey)
            .setParameter("createdAt", payment.createdAt)
            .setParameter("kind", payment.kind.name())
            .setParameter("original", payment.original)
            .setParameter("remembered", payment.remembered)
            .setParameter("keptSince", payment.keptSince)
            .executeUpdate()
        == 1;
  }

  /** What is known of each order that is stored, as JSON, by its id; read without a lock. */
  Map<String, String> known(Set<String> ids) {
    return getEntityManager()
        .createQuery("select id, known from Payment where id in :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  /** The order with its row locked until the transaction ends: every change goes through here. */
  Optional<Payment> locked(OrderKey key) {
    return findByIdOptional(key.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Locks some of those whose latest command is older than that; others leave them alone. */
  List<Payment> keptSinceBefore(Instant then, int most) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select * from payment where kept_since < :then
            order by kept_since limit :most for update skip locked
            """,
            Payment.class)
        .setParameter("then", then)
        .setParameter("most", most)
        .getResultList();
  }

  Optional<Payment> of(OrderKey key) {
    return findByIdOptional(key.toString());
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.MerchantId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The stored commands. */
@Singleton
class CommandRows implements PanacheRepositoryBase<StoredCommand, String> {

  Optional<StoredCommand> withKey(MerchantId merchant, String idempotencyKey) {
    return find("merchant = ?1 and idempotencyKey = ?2", merchant.value(), idempotencyKey)
        .firstResultOptional();
  }

  /** All commands on the order, oldest first. */
  List<StoredCommand> of(Payment payment) {
    return list("paymentId = ?1 order by askedAt, id", payment.id);
  }
}

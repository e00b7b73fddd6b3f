package io.kessai.paymentapi.payment;

import io.agroal.api.AgroalDataSource;
import io.kessai.fact.OrderKey;
import io.kessai.outbox.OutboxMessage;
import io.kessai.seal.Seal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The stored orders. What every command goes through, which is to open an order and to store what
 * became of the command, is plain SQL in as few ways to Postgres and back as can be; what is done
 * now and then is Hibernate's. The two share the transaction, and no row in it.
 */
@Singleton
class PaymentRows implements PanacheRepositoryBase<Payment, String> {

  private final AgroalDataSource database;
  private final Seal seal;

  PaymentRows(AgroalDataSource database, Seal seal) {
    this.database = database;
    this.seal = seal;
  }

  /**
   * Stores an order that is opened, with its command and the fact of it, unless one of them is
   * there already. Whoever finds it so has waited for the transaction that stored it.
   */
  OpeningRows.Taken insert(Payment payment, StoredCommand command, OutboxMessage fact) {
    return with(connection -> OpeningRows.insert(connection, payment, command, fact));
  }

  /**
   * The order and its commands, the order's row locked until the transaction ends. What is changed
   * of them is written by {@link #save} and not by itself.
   */
  Optional<PaymentAndCommands> lockedWithCommands(OrderKey key) {
    return with(connection -> OutcomeRows.lock(connection, key.toString(), seal));
  }

  /** Writes what became of the command, and the fact of it. */
  void save(PaymentAndCommands locked, StoredCommand command, OutboxMessage fact) {
    with(
        connection -> {
          OutcomeRows.save(connection, locked.payment(), command, fact);
          return true;
        });
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

  /** The transaction that is open decides over it, as over what Hibernate writes. */
  private <T> T with(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The database did not do its part", e);
    }
  }

  /** Statements on a connection that stays this class' own. */
  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.outbox.OutboxMessage;
import io.kessai.trace.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Stores an order that is opened: the order, its first command and the fact of it in one statement,
 * one way to Postgres and back. It waits where another transaction is storing the same order, and
 * then where one is storing the same key, always in that sequence, or two could wait for each
 * other.
 *
 * <p>What is inserted is locked by who inserted it, so that the outbox is written under the order's
 * lock here too; its id is drawn after the command is stored.
 */
final class OpeningRows {
  private static final String INSERT =
      """
      with opened as (
        insert into payment (id, method, amount, currency, capture, return_url, known,
                             next_action, page_key, created_at, kind, original,
                             remembered, kept_since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        returning id),
      reserved as (
        insert into command (payment_id, id, merchant, idempotency_key, fingerprint,
                             operation, amount, whole, month, outcome, gateway_id,
                             result_code, result_message, asked_at)
        select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from opened
        on conflict (merchant, idempotency_key) do nothing
        returning payment_id),
      told as (
        insert into outbox (key, topic, payload, traceparent)
        select payment_id, ?, ?, ? from reserved)
      select (select count(*) from opened), (select count(*) from reserved)
      """;

  private OpeningRows() {}

  /** What of an opening was there already; where anything was, no more than the order is stored. */
  enum Taken {
    /** Nothing: all of it is stored. */
    NOTHING,
    /** The order's id: nothing is stored. */
    ORDER,
    /** The command's key: the caller's transaction must not be committed. */
    KEY
  }

  static Taken insert(
      Connection connection, Payment payment, StoredCommand command, OutboxMessage fact)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Parameters all = new Parameters(insert);
      order(all, payment);
      command(all, command);
      all.text(fact.topic()).text(fact.payload()).text(Traces.current().orElse(null));
      try (ResultSet stored = insert.executeQuery()) {
        stored.next();
        return taken(stored.getInt(1), stored.getInt(2));
      }
    }
  }

  private static Taken taken(int orders, int commands) {
    if (orders == 0) {
      return Taken.ORDER;
    }
    return commands == 0 ? Taken.KEY : Taken.NOTHING;
  }

  private static void order(Parameters all, Payment payment) throws SQLException {
    all.text(payment.id)
        .text(payment.method)
        .number(payment.amount)
        .text(payment.currency)
        .flag(payment.capture)
        .text(payment.returnUrl)
        .text(payment.known)
        .text(payment.nextAction)
        .text(payment.pageKey)
        .time(payment.createdAt)
        .constant(payment.kind)
        .text(payment.original)
        .text(payment.remembered)
        .time(payment.keptSince);
  }

  private static void command(Parameters all, StoredCommand command) throws SQLException {
    all.text(command.id)
        .text(command.merchant)
        .text(command.idempotencyKey)
        .text(command.fingerprint)
        .constant(command.operation)
        .number(command.amount)
        .flag(command.whole)
        .text(command.month)
        .constant(command.outcome)
        .text(command.gatewayId)
        .text(command.resultCode)
        .text(command.resultMessage)
        .time(command.askedAt);
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.outbox.OutboxMessage;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import io.kessai.seal.Seal;
import io.kessai.trace.Traces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two ways to Postgres and back that storing what became of a command takes: the order's lock
 * with all there is to know of it, then all that changed with the fact of it. Each is several
 * statements that are sent together. Postgres carries them out one after the other, and lets each
 * see what was committed before it began: the commands are those that are there once the lock is
 * held.
 */
final class OutcomeRows {
  private static final int WRITTEN = 3;

  private static final String LOCK =
      """
      select id, method, amount, currency, capture, return_url, known, next_action, next_while,
             kind, original, remembered, page_key, created_at, kept_since
      from payment where id = ? for no key update;
      select id, payment_id, merchant, idempotency_key, fingerprint, operation, amount, whole,
             month, outcome, gateway_id, result_code, result_message, asked_at, answer_status,
             answer_body
      from command where payment_id = ? order by asked_at, id
      """;

  private static final String SAVE =
      """
      update payment set known = ?, next_action = ?, next_while = ?, remembered = ? where id = ?;
      update command set outcome = ?, gateway_id = ?, result_code = ?, result_message = ?,
             answer_status = ?, answer_body = ?
      where id = ?;
      insert into outbox (topic, key, payload, traceparent) values (?, ?, ?, ?)
      """;

  private OutcomeRows() {}

  static Optional<PaymentAndCommands> lock(Connection connection, String id, Seal seal)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      new Parameters(lock).text(id).text(id);
      lock.execute();
      Optional<Payment> payment = payment(lock.getResultSet(), seal);
      lock.getMoreResults();
      List<StoredCommand> commands = commands(lock.getResultSet(), seal);
      return payment.map(found -> new PaymentAndCommands(found, commands));
    }
  }

  /** Writes what an outcome can change of both rows, and the fact. */
  static void save(
      Connection connection, Payment payment, StoredCommand command, OutboxMessage fact)
      throws SQLException {
    try (PreparedStatement save = connection.prepareStatement(SAVE)) {
      new Parameters(save)
          .text(payment.known)
          .text(payment.nextAction)
          .constant(payment.nextWhile)
          .text(payment.remembered)
          .text(payment.id)
          .constant(command.outcome)
          .text(command.gatewayId)
          .text(command.resultCode)
          .text(command.resultMessage)
          .number(command.answerStatus)
          .text(command.answerBody)
          .text(command.id)
          .text(fact.topic())
          .text(fact.key())
          .text(fact.payload())
          .text(Traces.current().orElse(null));
      save.execute();
      if (written(save) != WRITTEN) {
        throw new IllegalStateException(payment.id + " or its command " + command.id + " is gone");
      }
    }
  }

  private static int written(PreparedStatement done) throws SQLException {
    int rows = 0;
    for (int count = done.getUpdateCount(); count >= 0; count = done.getUpdateCount()) {
      rows += count;
      done.getMoreResults();
    }
    return rows;
  }

  private static Optional<Payment> payment(ResultSet row, Seal seal) throws SQLException {
    if (!row.next()) {
      return Optional.empty();
    }
    Payment payment = new Payment();
    payment.openedBy(seal);
    payment.id = row.getString("id");
    payment.method = row.getString("method");
    payment.amount = row.getLong("amount");
    payment.currency = row.getString("currency");
    payment.capture = row.getBoolean("capture");
    payment.returnUrl = row.getString("return_url");
    payment.known = row.getString("known");
    payment.nextAction = row.getString("next_action");
    payment.nextWhile = constant(row, "next_while", PaymentState.class);
    payment.kind = constant(row, "kind", Opening.Kind.class);
    payment.original = row.getString("original");
    payment.remembered = row.getString("remembered");
    payment.pageKey = row.getString("page_key");
    payment.createdAt = time(row, "created_at");
    payment.keptSince = time(row, "kept_since");
    return Optional.of(payment);
  }

  private static List<StoredCommand> commands(ResultSet row, Seal seal) throws SQLException {
    List<StoredCommand> all = new ArrayList<>();
    while (row.next()) {
      all.add(command(row, seal));
    }
    return all;
  }

  private static StoredCommand command(ResultSet row, Seal seal) throws SQLException {
    StoredCommand command = new StoredCommand();
    command.openedBy(seal);
    command.id = row.getString("id");
    command.paymentId = row.getString("payment_id");
    command.merchant = row.getString("merchant");
    command.idempotencyKey = row.getString("idempotency_key");
    command.fingerprint = row.getString("fingerprint");
    command.operation = constant(row, "operation", Operation.class);
    command.amount = row.getLong("amount");
    command.whole = row.getBoolean("whole");
    command.month = row.getString("month");
    command.outcome = constant(row, "outcome", Outcome.class);
    command.gatewayId = row.getString("gateway_id");
    command.resultCode = row.getString("result_code");
    command.resultMessage = row.getString("result_message");
    command.askedAt = time(row, "asked_at");
    command.answerStatus = row.getObject("answer_status", Integer.class);
    command.answerBody = row.getString("answer_body");
    return command;
  }

  private static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

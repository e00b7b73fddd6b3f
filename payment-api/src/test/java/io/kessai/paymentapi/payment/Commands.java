package io.kessai.paymentapi.payment;

import io.kessai.fact.Operation;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import java.time.Instant;

/** Stored commands for tests. */
final class Commands {
  static final Instant ASKED_AT = Instant.parse("2026-11-24T03:00:00Z");

  private Commands() {}

  static StoredCommand open(String id, Operation operation, long amount) {
    StoredCommand command = new StoredCommand();
    command.id = id;
    command.operation = operation;
    command.amount = amount;
    command.outcome = Outcome.OPEN;
    command.gatewayId = "";
    command.askedAt = ASKED_AT;
    return command;
  }

  static StoredCommand done(String id, Operation operation, long amount, String gatewayId) {
    StoredCommand command = open(id, operation, amount);
    command.outcome = Outcome.DONE;
    command.gatewayId = gatewayId;
    return command;
  }
}

package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A command that the storefront gave. It is an open row until an {@link Ending} with its id is
 * learned: a refund that was asked for and refused leaves the order captured.
 *
 * @param commandId payment-api's id of the command
 * @param operation what was asked
 * @param money how much it may move; for a cancellation the whole order's
 * @param askedAt when the intent was committed, before the payment server was called; a command
 *     that no connection carried and that is given again is told again with its later time
 * @param month the month of a standing agreement that it is about (CARR-3); empty for all else. A
 *     listing need not name it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Request(
    String commandId,
    Operation operation,
    Money money,
    Instant askedAt,
    Optional<YearMonth> month) {

  /** Refuses a request with a part missing; a missing month reads as none. */
  public Request {
    if (commandId == null || operation == null || money == null || askedAt == null) {
      throw new IllegalArgumentException("A request needs its command, operation, money and time.");
    }
    month = month == null ? Optional.empty() : month;
  }

  /** About no month. */
  public Request(String commandId, Operation operation, Money money, Instant askedAt) {
    this(commandId, operation, money, askedAt, Optional.empty());
  }
}

package io.kessai.fact;

import java.time.Instant;

/**
 * A command that the storefront gave. It is an open row until an {@link Ending} with its id is
 * learned: a refund that was asked for and refused leaves the order captured.
 *
 * @param commandId payment-api's id of the command
 * @param operation what was asked
 * @param money how much it may move; for a cancellation the whole order's
 * @param askedAt when the intent was committed, before the payment server was called
 */
public record Request(String commandId, Operation operation, Money money, Instant askedAt) {

  /** Refuses a request with a part missing. */
  public Request {
    if (commandId == null || operation == null || money == null || askedAt == null) {
      throw new IllegalArgumentException("A request needs its command, operation, money and time.");
    }
  }
}

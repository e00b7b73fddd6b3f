package io.kessai.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is waited for with an order.
 *
 * @param what the state and the open commands; as long as it stays the same, so does the schedule
 * @param inDoubt whether a command's outcome is unknown (RECON-2)
 * @param from when asking begins
 * @param until when patience ends, and an answer must settle the order
 * @param every how often to ask in between; empty for the usual back-off
 */
record Wait(String what, boolean inDoubt, Instant from, Instant until, Optional<Duration> every) {

  /** Nothing is waited for, and still somebody wants the payment server to be asked. */
  static Wait forNothing() {
    return new Wait("", false, Instant.EPOCH, Instant.EPOCH, Optional.empty());
  }

  /** Whether patience has ended. */
  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }
}

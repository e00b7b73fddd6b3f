package io.kessai.order.fold;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.PaymentState;
import java.util.Optional;

/**
 * A fact with what it did to its order when it was stored.
 *
 * @param says what it says as JSON, as it is stored
 * @param before the order's state before it; empty for the order's first fact
 * @param after the order's state with it
 * @param changed whether more is known with it
 * @param version the order's version after the batch that the fact came with
 * @param ahead whether the state went ahead by it, a month of an agreement came further, or a
 *     preliminary payment became a final one
 */
record FoldedFact(
    Fact fact,
    String says,
    Optional<PaymentState> before,
    PaymentState after,
    boolean changed,
    long version,
    boolean ahead) {

  /** Whether an inquiry found what no notice had brought (RECON-4). */
  boolean isDrift() {
    return fact.messenger() == Messenger.INQUIRY && ahead;
  }
}

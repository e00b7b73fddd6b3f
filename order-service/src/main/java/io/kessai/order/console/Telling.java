package io.kessai.order.console;

import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message about an order: who told it, what it said, and what it changed.
 *
 * @param summary one English line
 * @param says what it shows
 * @param members those of the raw message, as far as they are shown
 * @param effect what it did when it was stored
 * @param repeats how often it came again
 * @param lastSeenAt when it came last
 */
record Telling(
    Messenger messenger,
    Instant learnedAt,
    String summary,
    Observation says,
    Map<String, Members.Member> members,
    Effect effect,
    int repeats,
    Instant lastSeenAt) {

  /**
   * What a message did.
   *
   * @param before the order's state before it; empty for the first
   * @param after the order's state with it
   * @param changed whether more is known with it
   * @param drift whether an inquiry found with it what no notice had brought
   */
  record Effect(Optional<PaymentState> before, PaymentState after, boolean changed, boolean drift) {

    /** Whether the order's state is another one after it. */
    public boolean isMove() {
      return before.filter(after::equals).isEmpty();
    }
  }
}

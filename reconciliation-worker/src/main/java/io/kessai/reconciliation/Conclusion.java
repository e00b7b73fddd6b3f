package io.kessai.reconciliation;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.method.Inquiry;
import java.time.Instant;
import java.util.Optional;

/**
 * What follows from an answer. Pure but for the back-off's randomness.
 *
 * <p>A payment that was reported, but in the end not for good, is left standing as preliminary: it
 * was not taken back, and the money is as good as there, so nobody need look.
 *
 * @param says what the answer shows, and the doubt where it settles nothing though it had to
 * @param outcome in one word, for metrics
 * @param askAgainAt empty where asking has ended without an outcome
 */
record Conclusion(Observation says, Outcome outcome, Optional<Instant> askAgainAt) {

  /** What an answer brought. */
  enum Outcome {
    /** What no notice had brought: the drift of the day (RECON-4). */
    FOUND,
    /** As it was. */
    NOTHING_NEW,
    /** Patience has ended, and the outcome is still not known: a person must look. */
    UNSETTLED
  }

  static Conclusion of(
      WatchedOrder order, Inquiry inquiry, Observation answer, Schedule schedule, Backoff backoff) {
    Instant now = inquiry.sentAt();
    OrderState after = OrderState.of(order.known().join(answer));
    Optional<Wait> wait = schedule.after(answer, order.method(), after, now);
    Outcome asked = isNews(inquiry.known(), after) ? Outcome.FOUND : Outcome.NOTHING_NEW;
    if (schedule.of(order.method(), inquiry.known()).isEmpty()) {
      // Nothing was waited for: an operator wanted to know, once.
      return new Conclusion(answer, asked, Optional.empty());
    }
    if (wait.isEmpty()) {
      // The fact takes the order off the list once it has come round; this is the net below it.
      return new Conclusion(answer, Outcome.FOUND, Optional.of(backoff.rarely(now)));
    }
    if (inquiry.last() && wait.get().isOver(now)) {
      return after.preliminary() && !wait.get().inDoubt()
          ? new Conclusion(answer, asked, Optional.empty())
          : unsettled(answer);
    }
    return new Conclusion(answer, asked, Optional.of(next(order, wait.get(), now, backoff)));
  }

  /** Asked before it was overdue, on an operator's wish, it is left as its schedule says. */
  private static Instant next(WatchedOrder order, Wait wait, Instant now, Backoff backoff) {
    return wait.from().isAfter(now) ? wait.from() : backoff.next(order.attempts() + 1, now, wait);
  }

  private static Conclusion unsettled(Observation answer) {
    return new Conclusion(
        answer.doubting(
            "unsettled",
            "Patience has ended, but the payment server's answer does not settle the order."),
        Outcome.UNSETTLED,
        Optional.empty());
  }

  private static boolean isNews(OrderState before, OrderState after) {
    return before.state() != after.state()
        || before.preliminary() != after.preliminary()
        || !before.months().equals(after.months());
  }
}

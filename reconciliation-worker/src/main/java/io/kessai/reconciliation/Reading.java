package io.kessai.reconciliation;

import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.method.Inquiry;
import java.util.function.Function;

/**
 * What an answer shows. Pure.
 *
 * @param inquiry as it is to be concluded
 * @param says what the method reads in the answer
 */
record Reading(Inquiry inquiry, Observation says) {

  /**
   * Reads the answer, where patience has ended as the last one there is. But the patience that has
   * ended was with what was known before: where the answer shows what has a patience of its own,
   * such as a consumer who has just been sent on, it need not settle the order.
   */
  static Reading of(
      WatchedOrder order,
      Inquiry inquiry,
      Function<Inquiry, Observation> reader,
      Schedule schedule) {
    if (inquiry.last()) {
      Inquiry patient =
          new Inquiry(inquiry.order(), inquiry.known(), inquiry.sentAt(), false, inquiry.dummy());
      Observation says = reader.apply(patient);
      OrderState after = OrderState.of(order.known().join(says));
      boolean goesOn =
          schedule
              .after(says, order.method(), after, inquiry.sentAt())
              .filter(wait -> !wait.isOver(inquiry.sentAt()))
              .isPresent();
      if (goesOn) {
        return new Reading(patient, says);
      }
    }
    return new Reading(inquiry, reader.apply(inquiry));
  }
}

package io.kessai.order.query;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.PaymentState;
import java.time.Instant;
import java.util.Optional;

/**
 * Which of a merchant's orders are asked for; what is empty or false leaves none out.
 *
 * @param customer only this customer's, as the storefront names it
 * @param attention only those that a person should look at
 * @param inDoubt only those with a command whose end is not known
 * @param overdue only those that were asked about because nothing came
 * @param opened when the earliest that is known of them happened: from, and before
 * @param asked what the consumer is to pay: from, and up to
 */
record OrderFilter(
    Optional<PaymentState> status,
    Optional<String> method,
    Optional<CustomerReference> customer,
    boolean attention,
    boolean inDoubt,
    boolean overdue,
    Range<Instant> opened,
    Range<Long> asked) {

  /** Two bounds, each of which may be missing. */
  record Range<T extends Comparable<T>>(Optional<T> from, Optional<T> to) {

    boolean isUpsideDown() {
      return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0;
    }
  }
}

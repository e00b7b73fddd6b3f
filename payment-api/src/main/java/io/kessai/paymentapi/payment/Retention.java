package io.kessai.paymentapi.payment;

import io.kessai.fact.OrderState;
import io.kessai.method.CommandTerms;
import io.kessai.method.PaymentMethod;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Forgets what was kept for a consumer's browser and for repeated requests, once nothing more is
 * awaited of the order. What it was, what became of it, and what a refund still needs stays.
 */
@Singleton
class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  private final PaymentRows payments;
  private final CommandRows commands;
  private final Checks checks;

  Retention(PaymentRows payments, CommandRows commands, Checks checks) {
    this.payments = payments;
    this.commands = commands;
    this.checks = checks;
  }

  /**
   * What one round did.
   *
   * @param seen orders that were looked at
   * @param forgotten those of which something was forgotten
   */
  record Round(int seen, int forgotten) {}

  /**
   * Looks at some orders, in one database transaction. One of which something is still awaited is
   * looked at again when as much time has passed once more; so is one that cannot be read, as it
   * would hold up all others.
   *
   * @param before how old the latest command and the state must be
   */
  @Transactional
  Round forgetSome(Instant before, Instant now, int most) {
    int seen = 0;
    int forgotten = 0;
    for (Payment payment : payments.keptSinceBefore(before, most)) {
      seen++;
      try {
        forgotten += forget(payment, before, now) ? 1 : 0;
      } catch (IllegalStateException e) {
        LOG.errorf(
            "Nothing of %s is forgotten, and it is tried again later: %s",
            payment.id, e.getMessage());
        payment.keptSince = now;
      }
    }
    return new Round(seen, forgotten);
  }

  private boolean forget(Payment payment, Instant before, Instant now) {
    OrderState state = payment.state();
    Instant since = state.since().orElse(payment.createdAt);
    if (!state.state().isSettled() || !state.openRequests().isEmpty()) {
      payment.keptSince = now;
      return false;
    }
    if (!since.isBefore(before)) {
      payment.keptSince = since;
      return false;
    }
    payment.forget(neededIn(payment, state));
    commands.of(payment).forEach(StoredCommand::forgetAnswer);
    return true;
  }

  /** What the operations that are still possible need remembered. */
  private Set<String> neededIn(Payment payment, OrderState state) {
    return checks
        .methods()
        .find(payment.method)
        .map(PaymentMethod::operations)
        .orElse(Map.of())
        .values()
        .stream()
        .filter(terms -> terms.from().contains(state.state()))
        .map(CommandTerms::needs)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }
}

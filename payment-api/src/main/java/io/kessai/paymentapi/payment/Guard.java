package io.kessai.paymentapi.payment;

import io.kessai.fact.Money;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.method.CommandTerms;
import io.kessai.paymentapi.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Guards the money where it is decided: what may be asked of an order, given all that is known and
 * all that is reserved by open commands. Pure; called while the order's row is locked, so no number
 * of parallel commands can exceed what was authorised or captured (CARD-3).
 */
final class Guard {
  private Guard() {}

  /**
   * What a permitted command moves.
   *
   * @param money how much
   * @param whole whether that is all there ever was to move
   */
  record Permitted(Money money, boolean whole) {}

  /**
   * @param wanted how much is asked for; empty for all there is
   * @throws Problem {@code wrong-state}, {@code command-in-progress} or {@code amount-too-high}
   */
  static Permitted permit(
      Operation operation,
      CommandTerms terms,
      OrderState state,
      List<StoredCommand> open,
      Optional<Money> wanted) {
    if (!terms.from().contains(state.state())) {
      throw wrongState(operation, terms, state);
    }
    refuseBesideExclusive(operation, terms, open);
    Money all = all(operation, state);
    Money left = all.minus(moved(operation, state)).minus(reserved(operation, open, all));
    Money money = wanted.orElse(left);
    if (money.amount() == 0 || money.exceeds(left)) {
      throw Problem.of(
          409,
          "amount-too-high",
          "More than there is",
          "At most " + left + " is left to " + word(operation) + ", counting open commands.");
    }
    if (!terms.partial() && !money.equals(left)) {
      throw Problem.invalid("amount", "must be left out: this is only possible as a whole");
    }
    return new Permitted(money, money.equals(all));
  }

  private static void refuseBesideExclusive(
      Operation operation, CommandTerms terms, List<StoredCommand> open) {
    boolean blocked =
        open.stream().anyMatch(other -> !terms.repeatable() || other.operation != operation);
    if (blocked) {
      throw Problem.of(
              409,
              "command-in-progress",
              "Another command on this order is not finished",
              "Read the payment until it is no longer in doubt, then decide again.")
          .retryAfter(1);
    }
  }

  private static Problem wrongState(Operation operation, CommandTerms terms, OrderState state) {
    return Problem.of(
        409,
        "wrong-state",
        "The order's state does not allow this",
        "It is "
            + word(state.state())
            + "; to "
            + word(operation)
            + " it must be "
            + terms.from().stream().map(Guard::word).sorted().toList()
            + ". Read the payment again if you expected another state.");
  }

  private static Money all(Operation operation, OrderState state) {
    return switch (operation) {
      case AUTHORIZE, CAPTURE, CANCEL -> state.authorized();
      case REFUND -> state.captured();
    };
  }

  private static Money moved(Operation operation, OrderState state) {
    return switch (operation) {
      case AUTHORIZE, CANCEL -> new Money(0, state.authorized().currency());
      case CAPTURE -> state.captured();
      case REFUND -> state.refunded();
    };
  }

  private static Money reserved(Operation operation, List<StoredCommand> open, Money all) {
    long sum =
        open.stream()
            .filter(other -> other.operation == operation)
            .mapToLong(other -> other.amount)
            .sum();
    return new Money(sum, all.currency());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

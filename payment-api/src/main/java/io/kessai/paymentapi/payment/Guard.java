package io.kessai.paymentapi.payment;

import io.kessai.fact.Money;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.method.CommandTerms;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
   * @param month the month of a standing agreement that it is about
   */
  record Permitted(Money money, boolean whole, Optional<YearMonth> month) {}

  /**
   * What is asked for.
   *
   * @param amount how much; empty for all there is
   * @param month the month of a standing agreement that it is about; empty for all else
   */
  record Wanted(Optional<Money> amount, Optional<YearMonth> month) {}

  /** Whether the order's state and its open commands allow the operation at all. */
  static boolean allows(
      Operation operation,
      CommandTerms terms,
      OrderState state,
      List<StoredCommand> open,
      Set<String> remembered) {
    return terms.from().contains(state.state())
        && remembered.containsAll(terms.needs())
        && !isBesideExclusive(operation, terms, open);
  }

  /**
   * @param wanted what is asked for
   * @throws Problem {@code wrong-state}, {@code command-in-progress} or {@code amount-too-high}
   */
  static Permitted permit(
      Operation operation,
      CommandTerms terms,
      OrderState state,
      List<StoredCommand> open,
      Wanted wanted) {
    if (!terms.from().contains(state.state())) {
      throw wrongState(operation, terms, state);
    }
    if (isBesideExclusive(operation, terms, open)) {
      throw commandInProgress();
    }
    return state.state() == PaymentState.ACTIVE
        ? ofAgreement(operation, state, wanted)
        : ofPayment(operation, terms, state, open, wanted);
  }

  private static Permitted ofPayment(
      Operation operation,
      CommandTerms terms,
      OrderState state,
      List<StoredCommand> open,
      Wanted wanted) {
    Money all = all(operation, state);
    Money left = all.minus(moved(operation, state)).minus(reserved(operation, open, all));
    Money money = wanted.amount().orElse(left);
    if (money.amount() == 0 || money.exceeds(left)) {
      throw Problem.of(
          ProblemType.AMOUNT_TOO_HIGH,
          "At most " + left + " is left to " + word(operation) + ", counting open commands.");
    }
    if (!terms.partial() && !money.equals(left)) {
      throw Problem.invalid("amount", "must be left out: this is only possible as a whole");
    }
    return new Permitted(money, money.equals(all), wanted.month());
  }

  /** An agreement moves what was agreed for a month; its end moves nothing. */
  private static Permitted ofAgreement(Operation operation, OrderState state, Wanted wanted) {
    if (wanted.amount().isPresent()) {
      throw Problem.invalid("amount", "must be left out: the agreement says it");
    }
    Money agreed = state.asked().orElse(Money.yen(0));
    return new Permitted(
        operation == Operation.TERMINATE ? agreed.minus(agreed) : agreed, true, wanted.month());
  }

  private static boolean isBesideExclusive(
      Operation operation, CommandTerms terms, List<StoredCommand> open) {
    return open.stream().anyMatch(other -> !terms.repeatable() || other.operation != operation);
  }

  private static Problem commandInProgress() {
    return Problem.of(ProblemType.COMMAND_IN_PROGRESS).retryAfter(1);
  }

  private static Problem wrongState(Operation operation, CommandTerms terms, OrderState state) {
    return Problem.of(
        ProblemType.WRONG_STATE,
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
      case CAPTURE -> state.authorized();
      case CANCEL ->
          state.authorized().amount() > 0
              ? state.authorized()
              : state.asked().orElse(state.authorized());
      case REFUND -> state.captured();
      case AUTHORIZE, COMPLETE, TERMINATE -> state.asked().orElse(state.authorized());
    };
  }

  private static Money moved(Operation operation, OrderState state) {
    return switch (operation) {
      case AUTHORIZE, COMPLETE, CANCEL, TERMINATE -> new Money(0, state.authorized().currency());
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

package io.kessai.method.entry;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Command;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the answer to a refund tells: what was given back by it, and what remains of the money. */
public final class Remainder {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");

  private Remainder() {}

  /**
   * The refund, and with it the total of all refunds so far: what was captured less what remains.
   * What does not fit the command is for a person.
   *
   * @param captured what was captured, where it is known
   * @param remaining what is left of it, where the answer tells
   */
  public static Observation refunded(
      Command command, GatewayAnswer answer, Optional<Money> captured, Optional<Money> remaining) {
    Observation refund =
        Observation.nothing().moved(new Movement(Kind.REFUND, answer.gatewayId(), command.money()));
    if (captured.isEmpty() || remaining.isEmpty()) {
      return refund;
    }
    Money back = captured.get().minus(remaining.get());
    boolean fits =
        !command.money().exceeds(back)
            && !remaining.get().exceeds(captured.get())
            && (!command.whole() || remaining.get().amount() == 0);
    return fits
        ? refund.moved(new Movement(Kind.REFUND, "", back))
        : refund.doubting(
            "remainder-contradicts",
            command.money() + " was to be given back, but " + remaining.get() + " remains.");
  }

  /** An answer's amount in the currency's smallest unit; empty where none came. */
  public static Optional<Money> money(GatewayAnswer answer, String member, Currency currency) {
    return answer
        .text(member)
        .filter(text -> AMOUNT.matcher(text).matches())
        .map(digits -> new Money(Long.parseLong(digits), currency));
  }
}

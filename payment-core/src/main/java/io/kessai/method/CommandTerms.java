package io.kessai.method;

import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * On what terms a method has an operation, and how it is said to the payment server.
 *
 * @param from the states in which it is allowed
 * @param partial whether it may be for less than all there is
 * @param repeatable whether it may be done again after it was done
 * @param details the type its {@code details} are read as; empty where it takes none. Those of
 *     {@code AUTHORIZE} are {@link PaymentMethod#details}
 * @param needs what must have been remembered of the order before
 * @param throughConsumer how long the consumer may take to confirm it in the browser, where that is
 *     needed; until then it stays open
 * @param request makes the payment server's command of ours
 * @param read reads the payment server's answer to it
 */
public record CommandTerms(
    Set<PaymentState> from,
    boolean partial,
    boolean repeatable,
    Optional<Class<? extends PaymentDetails>> details,
    Set<String> needs,
    Optional<Patience> throughConsumer,
    Function<Command, GatewayCommand> request,
    BiFunction<Command, GatewayAnswer, Answer> read) {

  /** As a whole, once, without details. */
  public static CommandTerms from(
      Set<PaymentState> states,
      Function<Command, GatewayCommand> request,
      BiFunction<Command, GatewayAnswer, Answer> read) {
    return new CommandTerms(
        states, false, false, Optional.empty(), Set.of(), Optional.empty(), request, read);
  }

  /** The same, but also for less than all there is. */
  public CommandTerms inParts() {
    return new CommandTerms(from, true, repeatable, details, needs, throughConsumer, request, read);
  }

  /** The same, but again after it was done. */
  public CommandTerms again() {
    return new CommandTerms(from, partial, true, details, needs, throughConsumer, request, read);
  }

  /** The same, but with details of this type. */
  public CommandTerms asking(Class<? extends PaymentDetails> type) {
    return new CommandTerms(
        from, partial, repeatable, Optional.of(type), needs, throughConsumer, request, read);
  }

  /** The same, but only once all of this has been remembered. */
  public CommandTerms needing(String... names) {
    return new CommandTerms(
        from, partial, repeatable, details, Set.of(names), throughConsumer, request, read);
  }

  /** The same, but open until the consumer has confirmed it, or this patience ends. */
  public CommandTerms throughConsumer(Patience patience) {
    return new CommandTerms(
        from, partial, repeatable, details, needs, Optional.of(patience), request, read);
  }
}

package io.kessai.method;

import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * On what terms a method has an operation, and how it is said to the payment server.
 *
 * @param from the states in which it is allowed
 * @param partial whether it may be for less than all there is
 * @param repeatable whether it may be done again after it was done
 * @param request makes the payment server's command of ours
 * @param read reads the payment server's answer to it
 */
public record CommandTerms(
    Set<PaymentState> from,
    boolean partial,
    boolean repeatable,
    Function<Command, GatewayCommand> request,
    BiFunction<Command, GatewayAnswer, Answer> read) {}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.Operation;
import io.kessai.method.CommandTerms;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What storefronts are answered, and what a repeated command is answered: the same. */
@Singleton
class Answers {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final CommandRows commands;
  private final Methods<PaymentMethod> methods;
  private final KessaiConfig config;

  Answers(CommandRows commands, Methods<PaymentMethod> methods, KessaiConfig config) {
    this.commands = commands;
    this.methods = methods;
    this.config = config;
  }

  /** The answer to a command that has ended, kept with it for whoever gives it again. */
  PaymentAnswer store(PaymentAndCommands order, StoredCommand command) {
    PaymentAnswer answer = now(order, command);
    command.answer(answer.status(), answer.body());
    return answer;
  }

  /** The answer as things stand: 202 while the command is open. */
  PaymentAnswer now(PaymentAndCommands order, StoredCommand command) {
    return switch (command.outcome) {
      case OPEN, NOT_SENT -> payment(PaymentAnswer.IN_DOUBT, order);
      case HANDED_OVER -> payment(OK, order);
      case DONE -> payment(success(command), order);
      case REFUSED ->
          command.operation == Operation.AUTHORIZE
              ? payment(CREATED, order)
              : problem(Problem.refused(command.resultCode, command.resultMessage));
      case NOT_EXECUTED -> problem(Problem.of(ProblemType.NOT_EXECUTED));
    };
  }

  /** The answer to a command that was given before. */
  PaymentAnswer repeated(Payment payment, StoredCommand command) {
    Optional<String> answered = command.outcome.isOpen() ? Optional.empty() : command.answer();
    return answered
        .map(body -> new PaymentAnswer(command.answerStatus, body, true))
        .orElseGet(() -> now(whole(payment), command).again());
  }

  PaymentView view(Payment payment) {
    return view(whole(payment));
  }

  private PaymentView view(PaymentAndCommands order) {
    return PaymentView.of(
        order.payment(), order.commands(), terms(order.payment()), config.publicUrl());
  }

  private PaymentAndCommands whole(Payment payment) {
    return new PaymentAndCommands(payment, commands.of(payment));
  }

  private Map<Operation, CommandTerms> terms(Payment payment) {
    return methods.find(payment.method).map(PaymentMethod::operations).orElse(Map.of());
  }

  static Problem unknownOrder() {
    return Problem.of(ProblemType.UNKNOWN_ORDER);
  }

  private PaymentAnswer payment(int status, PaymentAndCommands order) {
    return new PaymentAnswer(status, Json.write(view(order)), false);
  }

  private static PaymentAnswer problem(Problem problem) {
    return new PaymentAnswer(problem.body().status(), Json.write(problem.body()), false);
  }

  private static int success(StoredCommand command) {
    return command.operation == Operation.AUTHORIZE ? CREATED : OK;
  }
}

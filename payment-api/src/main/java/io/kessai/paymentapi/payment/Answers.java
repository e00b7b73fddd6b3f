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
  PaymentAnswer store(Payment payment, StoredCommand command) {
    PaymentAnswer answer = now(payment, command);
    command.answer(answer.status(), answer.body());
    return answer;
  }

  /** The answer as things stand: 202 while the command is open. */
  PaymentAnswer now(Payment payment, StoredCommand command) {
    return switch (command.outcome) {
      case OPEN, NOT_SENT -> payment(PaymentAnswer.IN_DOUBT, payment);
      case HANDED_OVER -> payment(OK, payment);
      case DONE -> payment(success(command), payment);
      case REFUSED ->
          command.operation == Operation.AUTHORIZE
              ? payment(CREATED, payment)
              : problem(Problem.refused(command.resultCode, command.resultMessage));
      case NOT_EXECUTED -> problem(Problem.of(ProblemType.NOT_EXECUTED));
    };
  }

  /** The answer to a command that was given before. */
  PaymentAnswer repeated(Payment payment, StoredCommand command) {
    Optional<String> answered = command.outcome.isOpen() ? Optional.empty() : command.answer();
    return answered
        .map(body -> new PaymentAnswer(command.answerStatus, body, true))
        .orElseGet(() -> now(payment, command).again());
  }

  PaymentView view(Payment payment) {
    return PaymentView.of(payment, commands.of(payment), terms(payment), config.publicUrl());
  }

  private Map<Operation, CommandTerms> terms(Payment payment) {
    return methods.find(payment.method).map(PaymentMethod::operations).orElse(Map.of());
  }

  static Problem unknownOrder() {
    return Problem.of(ProblemType.UNKNOWN_ORDER);
  }

  private PaymentAnswer payment(int status, Payment payment) {
    return new PaymentAnswer(status, Json.write(view(payment)), false);
  }

  private static PaymentAnswer problem(Problem problem) {
    return new PaymentAnswer(problem.body().status(), Json.write(problem.body()), false);
  }

  private static int success(StoredCommand command) {
    return command.operation == Operation.AUTHORIZE ? CREATED : OK;
  }
}

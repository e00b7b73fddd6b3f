package io.kessai.paymentapi.payment;

import io.kessai.fact.Ending;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * Stores what became of commands. Each is one database transaction under the order's lock: the
 * outcome, the storefront's answer and the fact for everybody else stand or fall together.
 */
@Singleton
class Outcomes {
  private final PaymentRows payments;
  private final CommandRows commands;
  private final Facts facts;
  private final Answers answers;

  Outcomes(PaymentRows payments, CommandRows commands, Facts facts, Answers answers) {
    this.payments = payments;
    this.commands = commands;
    this.facts = facts;
    this.answers = answers;
  }

  /** Stores what the payment server answered, and what the storefront is answered. */
  @Transactional
  PaymentAnswer conclude(Command sent, GatewayAnswer answer, Answer reading) {
    return switch (reading) {
      case Answer.Done done -> {
        Payment payment = locked(sent.key());
        payment.remember(done.remember());
        payment.next(done.next(), PaymentState.AWAITING_CONSUMER);
        yield end(payment, sent, answer, Outcome.DONE, done.says());
      }
      case Answer.HandedOver handed -> handOver(sent, answer, handed);
      case Answer.Refused refused ->
          end(locked(sent.key()), sent, answer, Outcome.REFUSED, refused.says());
      case Answer.OnHold hold -> inDoubt(sent, "the payment server put it on hold");
    };
  }

  /** Leaves the command open until the consumer has confirmed it (CARR-7). */
  private PaymentAnswer handOver(Command sent, GatewayAnswer answer, Answer.HandedOver handed) {
    Payment payment = locked(sent.key());
    StoredCommand command = commands.findById(sent.id());
    if (command.outcome.isOpen()) {
      command.outcome = Outcome.HANDED_OVER;
      command.gatewayId = answer.gatewayId();
      payment.next(handed.next(), payment.state().state());
    }
    payment.learn(handed.says());
    facts.tell(
        payment,
        "handed-over-" + command.id,
        Messenger.ANSWER,
        sent.operation() + " is for the consumer to confirm",
        handed.says(),
        answer.raw());
    return answers.now(payment, command);
  }

  /** Leaves the command in doubt, with its reservation: only an inquiry settles it. */
  @Transactional
  PaymentAnswer inDoubt(Command sent, String why) {
    Payment payment = locked(sent.key());
    facts.tell(
        payment,
        "unknown-" + sent.id(),
        Messenger.ANSWER,
        sent.operation() + " in doubt: " + why,
        Observation.nothing());
    return answers.now(payment, commands.findById(sent.id()));
  }

  /** Remembers that nothing carried the command, so that the same key may give it again. */
  @Transactional
  void notSent(Command sent) {
    Payment payment = locked(sent.key());
    StoredCommand command = commands.findById(sent.id());
    if (command.outcome == Outcome.OPEN) {
      command.outcome = Outcome.NOT_SENT;
    }
    facts.tell(
        payment,
        "unsent-" + command.id,
        Messenger.ANSWER,
        sent.operation() + " not sent: the payment server could not be reached",
        Observation.nothing());
  }

  private PaymentAnswer end(
      Payment payment, Command sent, GatewayAnswer answer, Outcome outcome, Observation says) {
    StoredCommand command = commands.findById(sent.id());
    if (command.outcome.isOpen()) {
      command.outcome = outcome;
      command.gatewayId = answer.gatewayId();
      command.resultCode = answer.resultCode().value();
      command.resultMessage = answer.text("merrMsg").orElse("");
    }
    Observation all =
        command.ending().map(says::ended).orElse(says).join(endedLate(command, outcome));
    payment.learn(all);
    facts.tell(
        payment,
        "answered-" + command.id,
        Messenger.ANSWER,
        sent.operation() + " " + outcome + " " + answer.resultCode(),
        all,
        answer.raw());
    return answers.store(payment, command);
  }

  /** An answer after the command was settled another way: both are told, and contradict. */
  private static Observation endedLate(StoredCommand command, Outcome outcome) {
    return command.outcome == outcome
        ? Observation.nothing()
        : Observation.nothing()
            .ended(
                new Ending(
                    command.id,
                    outcome == Outcome.DONE ? Ending.Outcome.DONE : Ending.Outcome.REFUSED));
  }

  private Payment locked(OrderKey key) {
    return payments.locked(key).orElseThrow(Answers::unknownOrder);
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Ending;
import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Stores what became of commands. Each is one database transaction under the order's lock: the
 * outcome, the storefront's answer and the fact for everybody else stand or fall together.
 */
@Singleton
class Outcomes {
  private final PaymentRows payments;
  private final Facts facts;
  private final Answers answers;

  Outcomes(PaymentRows payments, Facts facts, Answers answers) {
    this.payments = payments;
    this.facts = facts;
    this.answers = answers;
  }

  /** Stores what the payment server answered, and what the storefront is answered. */
  @Transactional
  PaymentAnswer conclude(Command sent, GatewayAnswer answer, Answer reading) {
    PaymentAndCommands order = locked(sent);
    return switch (reading) {
      case Answer.Done done -> {
        order.payment().remember(done.remember());
        order.payment().next(done.next(), PaymentState.AWAITING_CONSUMER);
        yield end(order, sent, answer, Outcome.DONE, done.says());
      }
      case Answer.HandedOver handed -> handOver(order, sent, answer, handed);
      case Answer.Refused refused -> end(order, sent, answer, Outcome.REFUSED, refused.says());
      case Answer.OnHold hold -> inDoubt(order, sent, "the payment server put it on hold");
    };
  }

  /** Leaves the command in doubt, with its reservation: only an inquiry settles it. */
  @Transactional
  PaymentAnswer inDoubt(Command sent, String why) {
    return inDoubt(locked(sent), sent, why);
  }

  /** Remembers that nothing carried the command, so that the same key may give it again. */
  @Transactional
  void notSent(Command sent) {
    PaymentAndCommands order = locked(sent);
    StoredCommand command = order.command(sent.id());
    if (command.outcome == Outcome.OPEN) {
      command.outcome = Outcome.NOT_SENT;
    }
    save(
        order,
        command,
        fact(
            order,
            "unsent-" + command.id,
            sent.operation() + " not sent: the payment server could not be reached",
            Observation.nothing(),
            Map.of()));
  }

  private PaymentAnswer inDoubt(PaymentAndCommands order, Command sent, String why) {
    StoredCommand command = order.command(sent.id());
    save(
        order,
        command,
        fact(
            order,
            "unknown-" + sent.id(),
            sent.operation() + " in doubt: " + why,
            Observation.nothing(),
            Map.of()));
    return answers.now(order, command);
  }

  /** Leaves the command open until the consumer has confirmed it (CARR-7). */
  private PaymentAnswer handOver(
      PaymentAndCommands order, Command sent, GatewayAnswer answer, Answer.HandedOver handed) {
    Payment payment = order.payment();
    StoredCommand command = order.command(sent.id());
    if (command.outcome.isOpen()) {
      command.outcome = Outcome.HANDED_OVER;
      command.gatewayId = answer.gatewayId();
      payment.next(handed.next(), payment.state().state());
    }
    payment.learn(handed.says());
    save(
        order,
        command,
        fact(
            order,
            "handed-over-" + command.id,
            sent.operation() + " is for the consumer to confirm",
            handed.says(),
            answer.raw()));
    return answers.now(order, command);
  }

  private PaymentAnswer end(
      PaymentAndCommands order,
      Command sent,
      GatewayAnswer answer,
      Outcome outcome,
      Observation says) {
    StoredCommand command = order.command(sent.id());
    if (command.outcome.isOpen()) {
      command.outcome = outcome;
      command.gatewayId = answer.gatewayId();
      command.resultCode = answer.resultCode().value();
      command.resultMessage = answer.text("merrMsg").orElse("");
    }
    Observation all =
        command.ending().map(says::ended).orElse(says).join(endedLate(command, outcome));
    order.payment().learn(all);
    PaymentAnswer told = answers.store(order, command);
    save(
        order,
        command,
        fact(
            order,
            "answered-" + command.id,
            sent.operation() + " " + outcome + " " + answer.resultCode(),
            all,
            answer.raw()));
    return told;
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

  private Fact fact(
      PaymentAndCommands order,
      String id,
      String summary,
      Observation says,
      Map<String, String> raw) {
    return facts.fact(order.payment(), id, Messenger.ANSWER, summary, says, raw);
  }

  private void save(PaymentAndCommands order, StoredCommand command, Fact fact) {
    payments.save(order, command, facts.message(fact));
  }

  private PaymentAndCommands locked(Command sent) {
    return payments.lockedWithCommands(sent.key()).orElseThrow(Answers::unknownOrder);
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Ending;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.CommandTerms;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import io.kessai.paymentapi.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Stores intents and outcomes. Each public step is one database transaction under the order's lock:
 * the reservation, the outcome and the fact for everybody else stand or fall together.
 */
@Singleton
class Ledger {
  private final PaymentRows payments;
  private final CommandRows commands;
  private final NewRows rows;
  private final Facts facts;
  private final Answers answers;

  Ledger(PaymentRows payments, CommandRows commands, NewRows rows, Facts facts, Answers answers) {
    this.payments = payments;
    this.commands = commands;
    this.rows = rows;
    this.facts = facts;
    this.answers = answers;
  }

  /**
   * What is asked of an order that is open already.
   *
   * @param amount how much; empty for all there is
   * @param details of the type that the method declared for the operation
   */
  record Asked(Optional<Long> amount, Optional<PaymentDetails> details) {}

  /** Commits the intent to open an order, before the payment server is called (RECON-2). */
  @Transactional
  Begun open(OrderKey key, PaymentMethod method, Checks.Checked checked, Attempt attempt) {
    Optional<PaymentDetails> details = Optional.of(checked.details());
    Optional<Begun> before = before(key, attempt, details);
    if (before.isPresent()) {
      return before.get();
    }
    Payment draft = rows.payment(key, method.id(), checked.opening(), checked.returnUrl());
    if (!payments.insert(draft)) {
      return before(key, attempt, details).orElseThrow(() -> orderExists());
    }
    Payment payment = locked(key);
    StoredCommand command =
        rows.command(
            payment,
            attempt,
            Operation.AUTHORIZE,
            new Guard.Permitted(payment.money(), true, Optional.empty()));
    commands.persist(command);
    Observation says =
        Observation.nothing()
            .showing(PaymentState.REQUESTED, command.askedAt)
            .opened(payment.opening());
    asked(payment, command, says);
    return fresh(payment, command, details);
  }

  /** Reserves the amount of a capture, cancel or refund and commits the intent. */
  @Transactional
  Begun follow(
      OrderKey key, CommandTerms terms, Operation operation, Asked asked, Attempt attempt) {
    Payment payment = locked(key);
    Optional<Begun> before = before(key, attempt, asked.details());
    if (before.isPresent()) {
      return before.get();
    }
    if (!payment.remembered().keySet().containsAll(terms.needs())) {
      throw notReady();
    }
    Optional<Money> amount = asked.amount().map(yen -> new Money(yen, payment.money().currency()));
    Guard.Wanted wanted = new Guard.Wanted(amount, asked.details().flatMap(PaymentDetails::month));
    List<StoredCommand> open =
        commands.of(payment).stream().filter(other -> other.outcome.isOpen()).toList();
    Guard.Permitted permitted = Guard.permit(operation, terms, payment.state(), open, wanted);
    StoredCommand command = rows.command(payment, attempt, operation, permitted);
    commands.persist(command);
    asked(payment, command, Observation.nothing());
    return fresh(payment, command, asked.details());
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

  private Optional<Begun> before(OrderKey key, Attempt attempt, Optional<PaymentDetails> details) {
    return commands
        .withKey(key.merchant(), attempt.key())
        .map(
            command -> {
              if (!command.fingerprint.equals(attempt.fingerprint())) {
                throw keyReused();
              }
              Payment payment = locked(key);
              if (command.outcome == Outcome.NOT_SENT) {
                command.outcome = Outcome.OPEN;
                return fresh(payment, command, details);
              }
              return new Begun.Repeated(answers.repeated(payment, command));
            });
  }

  private void asked(Payment payment, StoredCommand command, Observation says) {
    Observation all = says.asked(command.request(payment.currency));
    payment.learn(all);
    facts.tell(
        payment,
        "asked-" + command.id,
        Messenger.STOREFRONT,
        command.operation + " " + command.money(payment.currency) + " asked for",
        all);
  }

  private Begun fresh(Payment payment, StoredCommand command, Optional<PaymentDetails> details) {
    return new Begun.Fresh(rows.toSend(payment, command, details));
  }

  private Payment locked(OrderKey key) {
    return payments.locked(key).orElseThrow(Answers::unknownOrder);
  }

  private static Problem notReady() {
    return Problem.of(
        409,
        "not-ready",
        "The consumer has not come back yet",
        "This can be asked once the consumer's browser has come back from the payment company.");
  }

  private static Problem orderExists() {
    return Problem.of(
        409,
        "order-exists",
        "The order id is taken",
        "An order is one attempt to be paid: use a new order id for another one, or the same"
            + " Idempotency-Key to try this one again.");
  }

  private static Problem keyReused() {
    return Problem.of(
        422,
        "idempotency-key-reused",
        "The Idempotency-Key was used for another request",
        "Use a new key for each command; the same key only to send exactly the same again.");
  }
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.Fact;
import io.kessai.fact.Messenger;
import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayTime;
import io.kessai.method.CommandTerms;
import io.kessai.method.PaymentDetails;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.overload.GivesWay;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores intents, before the payment server is called (RECON-2). Each is one database transaction
 * under the order's lock: the reservation and the fact for everybody else stand or fall together.
 * They give way to outcomes, as nothing was sent yet.
 */
@Singleton
class Intents {
  private final PaymentRows payments;
  private final CommandRows commands;
  private final NewRows rows;
  private final Facts facts;
  private final Answers answers;

  Intents(PaymentRows payments, CommandRows commands, NewRows rows, Facts facts, Answers answers) {
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

  /**
   * Commits the intent to open an order, before the payment server is called (RECON-2). All of it
   * is written in one statement and nothing is read first, as most orders are new.
   */
  @GivesWay
  @Transactional
  Begun open(OrderKey key, PaymentMethod method, Checks.Checked checked, Attempt attempt) {
    Optional<PaymentDetails> details = Optional.of(checked.details());
    Payment payment = rows.payment(key, method.id(), checked.opening(), checked.returnUrl());
    payment.remember(checked.details().remembered());
    StoredCommand command =
        rows.command(
            payment,
            attempt,
            Operation.AUTHORIZE,
            new Guard.Permitted(payment.money(), true, Optional.empty()));
    Observation says =
        learnAsked(
            payment,
            command,
            Observation.nothing()
                .showing(PaymentState.REQUESTED, command.askedAt)
                .opened(payment.opening()));
    Fact fact = factOfAsking(payment, command, says).paidBy(checked.customer());
    OpeningRows.Taken taken = payments.insert(payment, command, facts.message(fact));
    if (taken == OpeningRows.Taken.ORDER) {
      return before(locked(key), attempt, details).orElseThrow(() -> orderExists());
    }
    checked.details().lastDay().ifPresent(this::refuseUnlessNear);
    if (taken == OpeningRows.Taken.KEY) {
      throw keyReused();
    }
    return fresh(payment, command, details);
  }

  /** Reserves the amount of a capture, cancel or refund and commits the intent. */
  @GivesWay
  @Transactional
  Begun follow(
      OrderKey key, CommandTerms terms, Operation operation, Asked asked, Attempt attempt) {
    Payment payment = locked(key);
    Optional<Begun> before = before(payment, attempt, asked.details());
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
    if (!commands.insert(command)) {
      throw keyReused();
    }
    asked(payment, command);
    return fresh(payment, command, asked.details());
  }

  /**
   * The command that has the key already. It is read behind the order's lock: of all who give it
   * again at one moment, one may send it.
   */
  private Optional<Begun> before(
      Payment locked, Attempt attempt, Optional<PaymentDetails> details) {
    return commands
        .withKey(locked.key().merchant(), attempt.key())
        .map(
            command -> {
              if (!command.isOf(attempt)) {
                throw keyReused();
              }
              if (command.outcome == Outcome.NOT_SENT) {
                giveAgain(locked, command);
                return fresh(locked, command, details);
              }
              return new Begun.Repeated(answers.repeated(locked, command));
            });
  }

  /**
   * It is on its way only from now on: a listing from before proves nothing of it, and the world is
   * told so.
   */
  private void giveAgain(Payment payment, StoredCommand command) {
    command.outcome = Outcome.OPEN;
    command.askedAt = facts.now().truncatedTo(ChronoUnit.MICROS);
    asked(payment, command);
  }

  private void asked(Payment payment, StoredCommand command) {
    Observation says = learnAsked(payment, command, Observation.nothing());
    facts.tell(factOfAsking(payment, command, says));
  }

  private static Observation learnAsked(Payment payment, StoredCommand command, Observation says) {
    payment.keptSince = command.askedAt;
    Observation all = says.asked(command.request(payment.currency));
    payment.learn(all);
    return all;
  }

  private Fact factOfAsking(Payment payment, StoredCommand command, Observation says) {
    return facts.fact(
        payment,
        "asked-" + command.id + "-" + command.askedAt.toEpochMilli(),
        Messenger.STOREFRONT,
        command.operation + " " + command.money(payment.currency) + " asked for",
        says,
        Map.of());
  }

  private Begun fresh(Payment payment, StoredCommand command, Optional<PaymentDetails> details) {
    return rows.toSend(payment, command, details);
  }

  private void refuseUnlessNear(LocalDate lastDay) {
    LocalDate today = GatewayTime.dayAt(facts.now());
    LocalDate farthest = today.plus(PaymentDetails.LONGEST_TO_PAY);
    if (lastDay.isBefore(today) || lastDay.isAfter(farthest)) {
      throw Problem.invalid(
          "details.payLimit",
          "must be from " + today + " to " + farthest + ", by Japan's calendar");
    }
  }

  private Payment locked(OrderKey key) {
    return payments.locked(key).orElseThrow(Answers::unknownOrder);
  }

  private static Problem notReady() {
    return Problem.of(ProblemType.NOT_READY);
  }

  private static Problem orderExists() {
    return Problem.of(ProblemType.ORDER_EXISTS);
  }

  private static Problem keyReused() {
    return Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
  }
}

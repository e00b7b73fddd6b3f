package io.kessai.paymentapi.payment;

import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.PaymentState;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.payment.Settlement.Settled;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/** Learns what others found out about orders, and settles commands that were in doubt (RECON-2). */
@Singleton
class Changes {
  private static final Logger LOG = Logger.getLogger(Changes.class);

  private final PaymentRows payments;
  private final CommandRows commands;
  private final Facts facts;
  private final Answers answers;
  private final KessaiConfig config;

  Changes(
      PaymentRows payments,
      CommandRows commands,
      Facts facts,
      Answers answers,
      KessaiConfig config) {
    this.payments = payments;
    this.commands = commands;
    this.facts = facts;
    this.answers = answers;
    this.config = config;
  }

  /** Joins one order's change. Orders that were not opened here are none of ours. */
  @Transactional
  void learn(OrderChange change) {
    payments
        .locked(change.key())
        .ifPresent(
            payment -> {
              if (payment.learn(change.known())) {
                settle(payment);
              }
            });
  }

  private void settle(Payment payment) {
    List<Settled> settled =
        Settlement.of(payment.known(), commands.of(payment), config.commands().notExecutedAfter());
    for (Settled one : settled) {
      StoredCommand command = one.command();
      command.outcome = one.outcome();
      command.gatewayId = one.gatewayId();
      Observation says = says(command);
      payment.learn(says);
      facts.tell(
          payment,
          "settled-" + command.id,
          Messenger.INQUIRY,
          command.operation + " settled by inquiry: " + command.outcome,
          says);
      answers.store(payment, command);
      LOG.infof("%s %s settled: %s", payment.id, command.operation, command.outcome);
    }
  }

  private Observation says(StoredCommand command) {
    Observation ended =
        command.ending().map(Observation.nothing()::ended).orElse(Observation.nothing());
    boolean neverOpened =
        command.operation == Operation.AUTHORIZE && command.outcome == Outcome.NOT_EXECUTED;
    return neverOpened ? ended.showing(PaymentState.EXPIRED, facts.now()) : ended;
  }
}

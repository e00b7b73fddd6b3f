package io.kessai.paymentapi.payment;

import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderChange;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.method.Methods;
import io.kessai.method.NextAction;
import io.kessai.method.PaymentMethod;
import io.kessai.paymentapi.payment.Settlement.Settled;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Learns what others found out about orders, and settles commands that were in doubt (RECON-2). */
@Singleton
class Changes {
  private static final Logger LOG = Logger.getLogger(Changes.class);

  private final PaymentRows payments;
  private final CommandRows commands;
  private final Facts facts;
  private final Answers answers;
  private final Methods<PaymentMethod> methods;
  private final Duration notExecutedAfter;

  Changes(PaymentRows payments, CommandRows commands, Facts facts, Answers answers, Checks checks) {
    this.payments = payments;
    this.commands = commands;
    this.facts = facts;
    this.answers = answers;
    this.methods = checks.methods();
    this.notExecutedAfter = checks.limits().notExecutedAfter();
  }

  /**
   * Tells changes of these orders that may say more than is known here, or end a command, from
   * those that only say what payment-api told itself, which most do. What is known only grows, so
   * that no lock is needed to see it.
   */
  @Transactional
  Predicate<OrderChange> news(Set<OrderKey> orders) {
    Map<String, String> stored =
        payments.known(orders.stream().map(OrderKey::toString).collect(Collectors.toSet()));
    return change ->
        Optional.ofNullable(stored.get(change.key().toString()))
            .filter(known -> mayBeNews(known, change))
            .isPresent();
  }

  private static boolean mayBeNews(String stored, OrderChange change) {
    try {
      Observation known = Json.read(stored, Observation.class);
      return !known.join(change.known()).equals(known)
          || !OrderState.of(known).openRequests().isEmpty();
    } catch (Json.Unreadable e) {
      // It will not be learned either, and is parked there, alone.
      return true;
    }
  }

  /** Joins one order's change. Orders that were not opened here are none of ours. */
  @Transactional
  void learn(OrderChange change) {
    payments
        .locked(change.key())
        .ifPresent(
            payment -> {
              boolean news = payment.learn(change.known());
              // What a browser brought here is no news when it comes round, but may end a command.
              if (news || !payment.state().openRequests().isEmpty()) {
                settle(payment);
              }
            });
  }

  private void settle(Payment payment) {
    PaymentAndCommands order = new PaymentAndCommands(payment, commands.of(payment));
    List<Settled> settled = Settlement.of(payment.known(), order.commands(), limits(payment));
    for (Settled one : settled) {
      StoredCommand command = one.command();
      if (command.outcome == Outcome.HANDED_OVER) {
        payment.next(new NextAction.Nothing(), null);
      }
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
      answers.store(order, command);
      LOG.infof("%s %s settled: %s", payment.id, command.operation, command.outcome);
    }
  }

  private Settlement.Limits limits(Payment payment) {
    Map<Operation, Duration> throughConsumer = new EnumMap<>(Operation.class);
    methods
        .find(payment.method)
        .ifPresent(
            method ->
                method
                    .operations()
                    .forEach(
                        (operation, terms) ->
                            terms
                                .throughConsumer()
                                .ifPresent(
                                    patience ->
                                        throughConsumer.put(operation, patience.givenUpAfter()))));
    return new Settlement.Limits(notExecutedAfter, throughConsumer);
  }

  private Observation says(StoredCommand command) {
    Observation ended =
        command.ending().map(Observation.nothing()::ended).orElse(Observation.nothing());
    boolean neverOpened =
        command.operation == Operation.AUTHORIZE && command.outcome == Outcome.NOT_EXECUTED;
    return neverOpened ? ended.showing(PaymentState.EXPIRED, facts.now()) : ended;
  }
}

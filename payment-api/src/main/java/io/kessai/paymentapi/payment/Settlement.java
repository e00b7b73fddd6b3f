package io.kessai.paymentapi.payment;

import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends commands that are in doubt by what has become known of their order (RECON-2). A command was
 * done if the order shows what it would have done, and no other command accounts for it. It never
 * reached the payment server if an inquiry, sent later than any request can be in flight, does not
 * show it. Pure.
 */
final class Settlement {
  private static final Set<PaymentState> COMPLETED =
      Set.of(
          PaymentState.AUTHORIZED,
          PaymentState.CAPTURED,
          PaymentState.CANCELLED,
          PaymentState.LAPSED,
          PaymentState.REFUNDED);

  private final Observation known;
  private final OrderState state;
  private final Limits limits;
  private final Set<String> accountedFor;

  /**
   * What is to be said of a command.
   *
   * @param command which
   * @param outcome how it ended
   * @param gatewayId the payment server's id of the exchange; empty where none is known
   */
  record Settled(StoredCommand command, Outcome outcome, String gatewayId) {}

  /**
   * How long a command may stay open.
   *
   * @param notExecutedAfter longer than any request can be in flight
   * @param throughConsumer longer than that for the operations that the consumer must confirm
   */
  record Limits(Duration notExecutedAfter, Map<Operation, Duration> throughConsumer) {}

  private Settlement(Observation known, List<StoredCommand> commands, Limits limits) {
    this.known = known;
    this.state = OrderState.of(known);
    this.limits = limits;
    this.accountedFor =
        commands.stream()
            .map(command -> command.gatewayId)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
  }

  /** Those of the order's commands, oldest first, that can be ended now. */
  static List<Settled> of(Observation known, List<StoredCommand> commands, Limits limits) {
    Settlement settlement = new Settlement(known, commands, limits);
    List<Settled> settled = new ArrayList<>();
    for (StoredCommand command : commands) {
      if (command.outcome.isOpen()) {
        settlement.settle(command).ifPresent(settled::add);
      }
    }
    return settled;
  }

  private Optional<Settled> settle(StoredCommand command) {
    Optional<Settled> shown =
        switch (command.operation) {
          case AUTHORIZE -> opening(command);
          case COMPLETE -> completion(command);
          case CAPTURE ->
              command
                  .month()
                  .map(month -> month(command, month, MonthlyCharge.Outcome.CHARGED))
                  .orElseGet(() -> movement(command, Kind.CAPTURE));
          case CANCEL ->
              command
                  .month()
                  .map(month -> month(command, month, MonthlyCharge.Outcome.DROPPED))
                  .orElseGet(() -> shownIn(command, Set.of(PaymentState.CANCELLED)));
          case REFUND -> movement(command, Kind.REFUND);
          case TERMINATE -> shownIn(command, Set.of(PaymentState.ENDED, PaymentState.ERASED));
        };
    return shown.or(() -> notExecuted(command));
  }

  private Optional<Settled> opening(StoredCommand command) {
    return switch (state.state()) {
      case REQUESTED -> Optional.empty();
      case EXPIRED ->
          known.states().containsKey(PaymentState.AWAITING_CONSUMER)
              ? Optional.of(new Settled(command, Outcome.DONE, ""))
              : Optional.empty();
      case DECLINED -> Optional.of(new Settled(command, Outcome.REFUSED, ""));
      case AWAITING_CONSUMER,
          AUTHORIZED,
          CAPTURED,
          CANCELLED,
          LAPSED,
          REFUNDED,
          ACTIVE,
          ENDED,
          ERASED ->
          Optional.of(
              new Settled(
                  command,
                  Outcome.DONE,
                  unaccounted(Kind.AUTHORIZE).map(Movement::gatewayId).findFirst().orElse("")));
    };
  }

  private Optional<Settled> completion(StoredCommand command) {
    return state.state() == PaymentState.DECLINED
        ? Optional.of(new Settled(command, Outcome.REFUSED, ""))
        : shownIn(command, COMPLETED);
  }

  private Optional<Settled> shownIn(StoredCommand command, Set<PaymentState> states) {
    return states.contains(state.state())
        ? Optional.of(new Settled(command, Outcome.DONE, ""))
        : Optional.empty();
  }

  private Optional<Settled> month(
      StoredCommand command, YearMonth month, MonthlyCharge.Outcome wanted) {
    return state.months().stream()
            .anyMatch(charge -> charge.month().equals(month) && charge.outcome() == wanted)
        ? Optional.of(new Settled(command, Outcome.DONE, ""))
        : Optional.empty();
  }

  private Optional<Settled> movement(StoredCommand command, Kind kind) {
    Optional<Movement> match =
        unaccounted(kind)
            .filter(movement -> movement.money().amount() == command.amount)
            .min(Comparator.comparing(Movement::gatewayId));
    match.ifPresent(movement -> accountedFor.add(movement.gatewayId()));
    return match.map(movement -> new Settled(command, Outcome.DONE, movement.gatewayId()));
  }

  private Stream<Movement> unaccounted(Kind kind) {
    return known.movements().stream()
        .filter(movement -> movement.kind() == kind)
        .filter(movement -> !movement.gatewayId().isEmpty())
        .filter(movement -> !accountedFor.contains(movement.gatewayId()));
  }

  private Optional<Settled> notExecuted(StoredCommand command) {
    return known
        .inquiredAt()
        .filter(at -> !at.isBefore(command.askedAt.plus(patience(command))))
        .map(at -> new Settled(command, Outcome.NOT_EXECUTED, ""));
  }

  private Duration patience(StoredCommand command) {
    return limits.throughConsumer().getOrDefault(command.operation, limits.notExecutedAfter());
  }
}

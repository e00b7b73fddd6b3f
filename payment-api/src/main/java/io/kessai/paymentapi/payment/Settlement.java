package io.kessai.paymentapi.payment;

import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.paymentapi.payment.StoredCommand.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final Observation known;
  private final OrderState state;
  private final Duration notExecutedAfter;
  private final Set<String> accountedFor;

  /**
   * What is to be said of a command.
   *
   * @param command which
   * @param outcome how it ended
   * @param gatewayId the payment server's id of the exchange; empty where none is known
   */
  record Settled(StoredCommand command, Outcome outcome, String gatewayId) {}

  private Settlement(Observation known, List<StoredCommand> commands, Duration notExecutedAfter) {
    this.known = known;
    this.state = OrderState.of(known);
    this.notExecutedAfter = notExecutedAfter;
    this.accountedFor =
        commands.stream()
            .map(command -> command.gatewayId)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
  }

  /** Those of the order's commands, oldest first, that can be ended now. */
  static List<Settled> of(
      Observation known, List<StoredCommand> commands, Duration notExecutedAfter) {
    Settlement settlement = new Settlement(known, commands, notExecutedAfter);
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
          case CAPTURE -> movement(command, Kind.CAPTURE);
          case CANCEL ->
              state.state() == PaymentState.CANCELLED
                  ? Optional.of(new Settled(command, Outcome.DONE, ""))
                  : Optional.empty();
          case REFUND -> movement(command, Kind.REFUND);
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
      case AWAITING_CONSUMER, AUTHORIZED, CAPTURED, CANCELLED, LAPSED, REFUNDED ->
          Optional.of(
              new Settled(
                  command,
                  Outcome.DONE,
                  unaccounted(Kind.AUTHORIZE).map(Movement::gatewayId).findFirst().orElse("")));
    };
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
        .filter(at -> !at.isBefore(command.askedAt.plus(notExecutedAfter)))
        .map(at -> new Settled(command, Outcome.NOT_EXECUTED, ""));
  }
}

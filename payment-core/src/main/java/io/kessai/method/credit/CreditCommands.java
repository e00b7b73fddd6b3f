package io.kessai.method.credit;

import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.CommandTerms;
import io.kessai.method.NextAction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Capture, cancel and refund of an authorised card order: plain exchanges (CARD-3). The payment
 * server has one command, {@code Cancel}, for giving up an authorisation and for giving money back;
 * without an amount it means all of it.
 */
public final class CreditCommands {
  private static final String CARD = "card";

  private CreditCommands() {}

  /** The operations that follow an authorisation, ready to be a method's own. */
  public static Map<Operation, CommandTerms> afterAuthorization() {
    return Map.of(
        Operation.CAPTURE,
        CommandTerms.from(
                Set.of(PaymentState.AUTHORIZED),
                CreditCommands::capture,
                (command, answer) -> read(command, answer, captured(command, answer)))
            .inParts(),
        Operation.CANCEL,
        CommandTerms.from(
            Set.of(PaymentState.AUTHORIZED),
            CreditCommands::cancel,
            (command, answer) ->
                read(
                    command,
                    answer,
                    Observation.nothing().showing(PaymentState.CANCELLED, answer.receivedAt()))),
        Operation.REFUND,
        CommandTerms.from(
                Set.of(PaymentState.CAPTURED),
                CreditCommands::refund,
                (command, answer) -> read(command, answer, refunded(command, answer)))
            .inParts()
            .again());
  }

  /** What an authorisation that was done shows. */
  public static Observation authorized(Command command, GatewayAnswer answer) {
    Instant at = answer.receivedAt();
    Observation held =
        Observation.nothing()
            .showing(PaymentState.AUTHORIZED, at)
            .moved(new Movement(Kind.AUTHORIZE, answer.gatewayId(), command.money()));
    return command.opening().capture()
        ? held.showing(PaymentState.CAPTURED, at)
            .moved(new Movement(Kind.CAPTURE, answer.gatewayId(), command.money()))
        : held;
  }

  /** Reads an answer whose success shows this. */
  public static Answer read(Command command, GatewayAnswer answer, Observation done) {
    return switch (answer.status()) {
      case SUCCESS -> new Answer.Done(done, new NextAction.Nothing());
      case FAILURE -> refused(command, answer);
      case PENDING -> new Answer.OnHold(Optional.of(retry(command)));
    };
  }

  /** Reads a refusal: a refused opening declines the order, any other leaves it as it is. */
  public static Answer refused(Command command, GatewayAnswer answer) {
    Observation says =
        command.operation() == Operation.AUTHORIZE
            ? Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt())
            : Observation.nothing();
    return new Answer.Refused(says, answer.resultCode(), answer.text("merrMsg").orElse(""));
  }

  private static GatewayCommand capture(Command command) {
    return new GatewayCommand(
        "Capture",
        CARD,
        Params.of("orderId", command.key().order().value())
            .with("amount", Long.toString(command.money().amount()))
            .asMap());
  }

  private static GatewayCommand cancel(Command command) {
    return new GatewayCommand(
        "Cancel", CARD, Params.of("orderId", command.key().order().value()).asMap());
  }

  private static GatewayCommand refund(Command command) {
    return command.whole()
        ? cancel(command)
        : new GatewayCommand(
            "Cancel",
            CARD,
            Params.of("orderId", command.key().order().value())
                .with("amount", Long.toString(command.money().amount()))
                .asMap());
  }

  private static GatewayCommand retry(Command command) {
    return new GatewayCommand(
        "Retry", CARD, Params.of("orderId", command.key().order().value()).asMap());
  }

  private static Observation captured(Command command, GatewayAnswer answer) {
    return Observation.nothing()
        .showing(PaymentState.CAPTURED, answer.receivedAt())
        .moved(new Movement(Kind.CAPTURE, answer.gatewayId(), command.money()));
  }

  private static Observation refunded(Command command, GatewayAnswer answer) {
    return Observation.nothing()
        .moved(new Movement(Kind.REFUND, answer.gatewayId(), command.money()));
  }
}

package io.kessai.method.paypal;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayTime;
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
 * What PayPal can be told of an order: {@code do}, which moves the money once the consumer has come
 * back, and the plain exchanges after it (PPAL-1, PPAL-2).
 */
final class PaypalCommands {
  private PaypalCommands() {}

  static Map<Operation, CommandTerms> all() {
    return Map.of(
        Operation.AUTHORIZE,
        CommandTerms.from(
            Set.of(PaymentState.REQUESTED), PaypalOpening::request, PaypalOpening::read),
        Operation.COMPLETE,
        CommandTerms.from(
                Set.of(PaymentState.AWAITING_CONSUMER),
                PaypalCommands::complete,
                PaypalCommands::completed)
            .needing(Remembered.TOKEN, Remembered.PAYER_ID),
        Operation.CAPTURE,
        CommandTerms.from(
                Set.of(PaymentState.AUTHORIZED),
                command -> said("Capture", amount(command).with("action", "capture")),
                (command, answer) -> read(answer, captured(command, answer), Observation.nothing()))
            .inParts(),
        Operation.CANCEL,
        CommandTerms.from(
            Set.of(PaymentState.AUTHORIZED),
            command -> said("Cancel", order(command)),
            (command, answer) ->
                read(
                    answer,
                    Observation.nothing().showing(PaymentState.CANCELLED, answer.receivedAt()),
                    Observation.nothing())),
        Operation.REFUND,
        CommandTerms.from(
                Set.of(PaymentState.CAPTURED),
                command -> said("Refund", amount(command)),
                (command, answer) ->
                    read(
                        answer,
                        Observation.nothing()
                            .moved(new Movement(Kind.REFUND, answer.gatewayId(), command.money())),
                        Observation.nothing()))
            .inParts()
            .again());
  }

  /** The protocol allows neither order nor amount here; the answer repeats the order. */
  private static GatewayCommand complete(Command command) {
    return new GatewayCommand(
            PaypalOpening.command(command.opening()),
            PaypalMethod.ID,
            Params.of("action", "do")
                .with("token", command.remembered().get(Remembered.TOKEN))
                .with("payerId", command.remembered().get(Remembered.PAYER_ID))
                .asMap())
        .about(command.key().order());
  }

  private static Answer completed(Command command, GatewayAnswer answer) {
    Instant at = answer.receivedAt();
    Observation done =
        command.opening().capture()
            ? captured(command, answer)
            : Observation.nothing()
                .showing(PaymentState.AUTHORIZED, at)
                .moved(new Movement(Kind.AUTHORIZE, answer.gatewayId(), moved(command, answer)));
    return read(answer, done, Observation.nothing().showing(PaymentState.DECLINED, at));
  }

  private static Observation captured(Command command, GatewayAnswer answer) {
    Instant at = answer.text("paymentDate").flatMap(GatewayTime::of).orElse(answer.receivedAt());
    return Captured.forTheTimeBeing(answer.gatewayId(), moved(command, answer), at);
  }

  /** PayPal repeats what it moved; where that is not what was asked, the order shows it. */
  private static Money moved(Command command, GatewayAnswer answer) {
    return answer.text("amount").flatMap(Captured::yen).orElse(command.money());
  }

  private static Answer read(GatewayAnswer answer, Observation done, Observation refused) {
    return switch (answer.status()) {
      case SUCCESS -> new Answer.Done(done, new NextAction.Nothing());
      case FAILURE -> refused(answer, refused);
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  static Answer refused(GatewayAnswer answer, Observation says) {
    return new Answer.Refused(says, answer.resultCode(), answer.text("merrMsg").orElse(""));
  }

  private static GatewayCommand said(String name, Params params) {
    return new GatewayCommand(name, PaypalMethod.ID, params.asMap());
  }

  private static Params order(Command command) {
    return Params.of("orderId", command.key().order().value());
  }

  private static Params amount(Command command) {
    return order(command).with("amount", Long.toString(command.money().amount()));
  }
}

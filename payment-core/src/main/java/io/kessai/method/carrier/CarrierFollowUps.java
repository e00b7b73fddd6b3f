package io.kessai.method.carrier;

import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.MonthlyCharge.Outcome;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.PaymentDetails;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Capture, cancel and refund: plain exchanges about a payment, a charge or a month of an agreement
 * (CARR-3, CARR-8). {@code Cancel} gives up an authorisation, drops a month, or gives money back;
 * without an amount it means all of it.
 */
final class CarrierFollowUps {
  private CarrierFollowUps() {}

  static GatewayCommand capture(Command command) {
    return command("Capture", command, month(command, "captureMonth"));
  }

  static GatewayCommand cancel(Command command) {
    return command("Cancel", command, month(command, "cancelMonth"));
  }

  static GatewayCommand refund(Command command) {
    return command(
        "Cancel",
        command,
        command.whole()
            ? Params.none()
            : Params.of("amount", Long.toString(command.money().amount())));
  }

  static Answer captured(Command command, GatewayAnswer answer) {
    return read(
        answer,
        month(command)
            .map(month -> charged(month, command.money()))
            .orElseGet(
                () ->
                    Observation.nothing()
                        .showing(PaymentState.CAPTURED, answer.receivedAt())
                        .moved(new Movement(Kind.CAPTURE, answer.gatewayId(), command.money()))));
  }

  static Answer cancelled(Command command, GatewayAnswer answer) {
    return read(
        answer,
        month(command)
            .map(CarrierFollowUps::dropped)
            .orElseGet(
                () -> Observation.nothing().showing(PaymentState.CANCELLED, answer.receivedAt())));
  }

  static Answer refunded(Command command, GatewayAnswer answer) {
    return read(
        answer,
        Observation.nothing()
            .moved(new Movement(Kind.REFUND, answer.gatewayId(), command.money())));
  }

  static Answer.Refused refused(GatewayAnswer answer, Observation says) {
    return new Answer.Refused(says, answer.resultCode(), answer.text("merrMsg").orElse(""));
  }

  static Observation dropped(YearMonth month) {
    return Observation.nothing()
        .charged(new MonthlyCharge(month, Outcome.DROPPED, Optional.empty()));
  }

  private static Observation charged(YearMonth month, Money money) {
    return Observation.nothing()
        .charged(new MonthlyCharge(month, Outcome.CHARGED, Optional.of(money)));
  }

  private static Answer read(GatewayAnswer answer, Observation done) {
    return switch (answer.status()) {
      case SUCCESS -> new Answer.Done(done, new NextAction.Nothing());
      case FAILURE -> refused(answer, Observation.nothing());
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  private static GatewayCommand command(String name, Command command, Params more) {
    Params params =
        Params.of("orderId", command.key().order().value())
            .with(
                "serviceOptionType", Carrier.remembered(command.remembered()).serviceAfterwards());
    more.asMap().forEach((member, value) -> params.with(member, value.toString()));
    return new GatewayCommand(name, CarrierMethod.ID, params.asMap());
  }

  private static Params month(Command command, String name) {
    return Params.none().with(name, month(command).map(GatewayTime::compact));
  }

  private static Optional<YearMonth> month(Command command) {
    return command.details().flatMap(PaymentDetails::month);
  }
}

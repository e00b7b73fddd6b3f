package io.kessai.method.upop;

import io.kessai.fact.Money;
import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.ReturnWay;
import io.kessai.method.entry.EntryAnswers;
import io.kessai.method.entry.Remainder;
import java.util.Optional;

/** The commands, and what the answers to those after the opening show (UPOP-3). */
final class UpopCommands {
  private UpopCommands() {}

  static GatewayCommand authorize(Command command) {
    return new GatewayCommand(
        "Authorize",
        UpopMethod.ID,
        ofAmount(command)
            .with("withCapture", command.opening().capture())
            .with("termUrl", command.returnTo(ReturnWay.DONE).toString())
            .with("customerIp", command.details(UpopDetails.class).customerIp())
            .asMap());
  }

  static GatewayCommand capture(Command command) {
    return new GatewayCommand("Capture", UpopMethod.ID, ofAmount(command).asMap());
  }

  static GatewayCommand cancel(Command command) {
    return new GatewayCommand(
        "Cancel", UpopMethod.ID, Params.of("orderId", command.key().order().value()).asMap());
  }

  static GatewayCommand refund(Command command) {
    return new GatewayCommand("Refund", UpopMethod.ID, ofAmount(command).asMap());
  }

  /** An order is captured once, so what the answer calls captured is this capture. */
  static Answer captured(Command command, GatewayAnswer answer) {
    Observation done =
        Observation.nothing()
            .showing(PaymentState.CAPTURED, answer.receivedAt())
            .moved(new Movement(Kind.CAPTURE, answer.gatewayId(), command.money()));
    Optional<Money> told = capturedAmount(answer, command);
    return EntryAnswers.exchanged(
        command,
        answer,
        told.map(money -> done.join(against(command.money(), money))).orElse(done));
  }

  static Answer cancelled(Command command, GatewayAnswer answer) {
    return EntryAnswers.exchanged(
        command,
        answer,
        Observation.nothing().showing(PaymentState.CANCELLED, answer.receivedAt()));
  }

  /** What was captured is known beforehand only where the opening captured. */
  static Answer refunded(Command command, GatewayAnswer answer) {
    Optional<Money> captured = capturedAmount(answer, command);
    Observation done =
        Remainder.refunded(
            command,
            answer,
            captured,
            Remainder.money(answer, "remainingAmount", command.money().currency()));
    return EntryAnswers.exchanged(
        command,
        answer,
        captured
            .filter(money -> command.opening().capture())
            .map(money -> done.join(against(command.opening().money(), money)))
            .orElse(done));
  }

  private static Optional<Money> capturedAmount(GatewayAnswer answer, Command command) {
    return Remainder.money(answer, "capturedAmount", command.money().currency());
  }

  private static Observation against(Money known, Money told) {
    return known.equals(told)
        ? Observation.nothing()
        : Observation.nothing()
            .moved(new Movement(Kind.CAPTURE, "", told))
            .doubting(
                "captured-amount-contradicts",
                known + " was captured, but the payment server tells of " + told + ".");
  }

  private static Params ofAmount(Command command) {
    return Params.of("orderId", command.key().order().value())
        .with("amount", Long.toString(command.money().amount()));
  }
}

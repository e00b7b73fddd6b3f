package io.kessai.method.cvs;

import io.kessai.fact.Observation;
import io.kessai.fact.Operation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.NextAction.Instructions;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** Applying for a payment and cancelling it (CVS-1, CVS-3, protocol section 3.3). */
final class CvsCommands {
  private static final String ONLY_PAYMENT_TYPE = "0";

  private CvsCommands() {}

  static GatewayCommand authorize(Command command) {
    CvsDetails details = command.details(CvsDetails.class);
    return new GatewayCommand(
        "Authorize",
        CvsMethod.ID,
        Params.of("serviceOptionType", details.store())
            .with("orderId", command.key().order().value())
            .with("amount", Long.toString(command.money().amount()))
            .with("name1", details.name1())
            .with("name2", details.name2())
            .with("kana", details.kana())
            .with("telNo", details.telNo())
            .with("payLimit", GatewayTime.withSlashes(LocalDate.parse(details.payLimit())))
            .with("payLimitHhmm", details.payLimitHhmm())
            .with("paymentType", ONLY_PAYMENT_TYPE)
            .with("free1", details.free1())
            .with("free2", details.free2())
            .with("pushUrl", command.pushUrl().map(URI::toString))
            .asMap());
  }

  static Answer authorized(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS -> applied(command.details(CvsDetails.class), answer);
      case FAILURE -> refused(command, answer);
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  static GatewayCommand cancel(Command command) {
    return new GatewayCommand(
        "Cancel",
        CvsMethod.ID,
        Params.none()
            .with("serviceOptionType", command.remembered().get(CvsDetails.STORE))
            .with("orderId", command.key().order().value())
            .asMap());
  }

  static Answer cancelled(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS ->
          new Answer.Done(
              Observation.nothing().showing(PaymentState.CANCELLED, answer.receivedAt()),
              new NextAction.Nothing());
      case FAILURE -> refused(command, answer);
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  private static Answer applied(CvsDetails details, GatewayAnswer answer) {
    Observation says =
        Observation.nothing()
            .showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt())
            .due(details.due());
    Optional<Instructions> instructions = CvsInstructions.of(details, answer);
    return instructions.isPresent()
        ? new Answer.Done(says, instructions.get())
        : new Answer.Done(
            says.doubting(
                "no-receipt-number",
                "The payment server gave no receipt number, so the consumer cannot pay."),
            new NextAction.Nothing());
  }

  /** A refused application declines the order; a refused cancellation leaves it as it is. */
  private static Answer refused(Command command, GatewayAnswer answer) {
    Observation says =
        command.operation() == Operation.AUTHORIZE
            ? Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt())
            : Observation.nothing();
    return new Answer.Refused(says, answer.resultCode(), answer.text("merrMsg").orElse(""));
  }
}

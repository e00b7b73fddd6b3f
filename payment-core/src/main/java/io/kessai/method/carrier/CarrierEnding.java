package io.kessai.method.carrier;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.ReturnWay;
import java.util.Optional;

/**
 * Ending an agreement: between two in a plain exchange (CARR-6, CARR-8), or between three, when the
 * consumer confirms it in the browser (CARR-7).
 */
final class CarrierEnding {
  private CarrierEnding() {}

  static GatewayCommand request(Command command) {
    EndDetails details = command.details(EndDetails.class);
    Carrier carrier = Carrier.remembered(command.remembered());
    Params params =
        Params.of("orderId", command.key().order().value())
            .with("serviceOptionType", carrier.service());
    if (carrier.choosesHowToEnd()) {
      params.with("force", !details.isBetweenThree());
    }
    if (details.isBetweenThree()) {
      params
          .with("terminalKind", Terminal.kind(details.terminal()))
          .with("successUrl", command.returnTo(ReturnWay.DONE).toString())
          .with("cancelUrl", command.returnTo(ReturnWay.CANCELLED).toString())
          .with("errorUrl", command.returnTo(ReturnWay.FAILED).toString());
    }
    return new GatewayCommand("Terminate", CarrierMethod.ID, params.asMap());
  }

  static Answer read(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS -> taken(command, answer);
      case FAILURE -> CarrierFollowUps.refused(answer, Observation.nothing());
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  /** The answer says who takes part: a carrier may end between two what was asked for three. */
  private static Answer taken(Command command, GatewayAnswer answer) {
    Optional<NextAction> next = HandOver.of(Carrier.remembered(command.remembered()), answer);
    if (next.isPresent()) {
      return new Answer.HandedOver(Observation.nothing(), next.get());
    }
    boolean ended =
        !command.details(EndDetails.class).isBetweenThree()
            || answer.text("terminateDatetime").isPresent();
    return ended
        ? new Answer.Done(
            Observation.nothing().showing(PaymentState.ENDED, answer.receivedAt()),
            new NextAction.Nothing())
        : new Answer.HandedOver(HandOver.missing(), new NextAction.Nothing());
  }
}

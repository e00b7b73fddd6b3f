package io.kessai.method.carrier;

import io.kessai.fact.Movement;
import io.kessai.fact.Movement.Kind;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderId;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.ReturnWay;
import java.net.URI;
import java.util.Optional;

/** The application of all three kinds (CARR-1), and a charge of an agreement (CARR-8). */
final class CarrierOpening {
  private CarrierOpening() {}

  static GatewayCommand request(Command command) {
    CarrierDetails details = command.details(CarrierDetails.class);
    return details.accountingOrThrow() == Accounting.CHARGE
        ? charge(command, details)
        : apply(command, details);
  }

  /**
   * Whether to capture at once is always said, since what carriers do by themselves differs. Of
   * recurring agreements the live payment server takes no {@code pushUrl} (protocol section 2.1).
   */
  private static GatewayCommand apply(Command command, CarrierDetails details) {
    Accounting accounting = details.accountingOrThrow();
    Params params =
        Params.of("orderId", command.key().order().value())
            .with("serviceOptionType", details.carrierOrThrow().service())
            .with("amount", amount(command))
            .with("terminalKind", Terminal.kind(details.terminal()))
            .with("accountingType", accounting.type())
            .with("itemType", details.itemType())
            .with("itemId", details.itemId())
            .with("itemInfo", details.itemInfo())
            .with("mpFirstDate", details.firstDay().map(GatewayTime::compact))
            .with("mpDay", Optional.ofNullable(details.day()).map(day -> "" + day))
            .with("d3Flag", details.threeDSecureFlag())
            .with("successUrl", command.returnTo(ReturnWay.DONE).toString())
            .with("cancelUrl", command.returnTo(ReturnWay.CANCELLED).toString())
            .with("errorUrl", command.returnTo(ReturnWay.FAILED).toString());
    if (!accounting.isAgreement()) {
      params.with("withCapture", command.opening().capture());
    }
    if (accounting != Accounting.RECURRING) {
      params.with("pushUrl", command.pushUrl().map(URI::toString));
    }
    return new GatewayCommand("Authorize", CarrierMethod.ID, params.asMap());
  }

  private static GatewayCommand charge(Command command, CarrierDetails details) {
    return new GatewayCommand(
        "ReAuthorize",
        CarrierMethod.ID,
        Params.of("orderId", command.key().order().value())
            .with("originalOrderId", command.opening().original().map(OrderId::value))
            .with("serviceOptionType", details.carrierOrThrow().service())
            .with("amount", amount(command))
            .with("withCapture", command.opening().capture())
            .asMap());
  }

  /** Empty, and so left out, where none was agreed on. */
  private static String amount(Command command) {
    long yen = command.money().amount();
    return yen == 0 ? "" : Long.toString(yen);
  }

  static Answer read(Command command, GatewayAnswer answer) {
    CarrierDetails details = command.details(CarrierDetails.class);
    return switch (answer.status()) {
      case SUCCESS ->
          details.accountingOrThrow() == Accounting.CHARGE
              ? new Answer.Done(charged(command, answer), new NextAction.Nothing())
              : started(details.carrierOrThrow(), answer);
      case FAILURE ->
          CarrierFollowUps.refused(
              answer, Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt()));
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  private static Observation charged(Command command, GatewayAnswer answer) {
    Observation held =
        Observation.nothing()
            .showing(PaymentState.AUTHORIZED, answer.receivedAt())
            .moved(new Movement(Kind.AUTHORIZE, answer.gatewayId(), command.money()));
    return command.opening().capture()
        ? held.showing(PaymentState.CAPTURED, answer.receivedAt())
            .moved(new Movement(Kind.CAPTURE, answer.gatewayId(), command.money()))
        : held;
  }

  /** The consumer goes to the carrier next; without a way to send the browser on nobody can. */
  private static Answer started(Carrier carrier, GatewayAnswer answer) {
    Observation says =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt());
    return HandOver.of(carrier, answer)
        .map(next -> new Answer.Done(says, next))
        .orElseGet(() -> new Answer.Done(says.join(HandOver.missing()), new NextAction.Nothing()));
  }
}

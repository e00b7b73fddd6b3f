package io.kessai.method.paypal;

import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.ReturnWay;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** {@code set}: announces the payment and gets PayPal's login page for it (PPAL-1, PPAL-2). */
final class PaypalOpening {
  private PaypalOpening() {}

  /** The command that carries {@code set}, {@code get} and {@code do} of an order. */
  static String command(Opening opening) {
    return opening.capture() ? "Capture" : "Authorize";
  }

  static GatewayCommand request(Command command) {
    PaypalDetails details = command.details(PaypalDetails.class);
    Params params =
        Params.of("orderId", command.key().order().value())
            .with("amount", Long.toString(command.money().amount()))
            .with("action", "set")
            .with("returnUrl", command.returnTo(ReturnWay.DONE).toString())
            .with("cancelUrl", command.returnTo(ReturnWay.CANCELLED).toString())
            .with("headerImageUrl", details.headerImageUrl())
            .with("orderDescription", details.description())
            .with("shippingFlag", details.shipping() == null ? "0" : "1");
    if (details.shipping() != null) {
      addTo(params, details.shipping());
    }
    return new GatewayCommand(command(command.opening()), PaypalMethod.ID, params.asMap());
  }

  private static void addTo(Params params, PaypalDetails.Shipping shipping) {
    params
        .with("shipName", shipping.name())
        .with("shipStreet1", shipping.street1())
        .with("shipStreet2", shipping.street2())
        .with("shipCity", shipping.city())
        .with("shipState", shipping.state())
        .with("shipCountry", shipping.country())
        .with("shipPostalCode", shipping.postalCode())
        .with("shipPhone", shipping.phone());
  }

  static Answer read(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS -> announced(command, answer);
      case FAILURE ->
          PaypalCommands.refused(
              answer, Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt()));
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  /** Without a login page, or the token to know the browser by, nobody can pay. */
  private static Answer announced(Command command, GatewayAnswer answer) {
    Observation says =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt());
    Optional<URI> login = answer.text("loginUrl").flatMap(PaypalOpening::webAddress);
    Optional<String> token = answer.text("token");
    if (login.isEmpty() || token.isEmpty()) {
      return new Answer.Done(
          says.doubting("no-hand-over", "The payment server gave no usable way to PayPal."),
          new NextAction.Nothing());
    }
    return new Answer.Done(
        says,
        new NextAction.Redirect(login.get()),
        Map.of(Remembered.TOKEN, token.get(), Remembered.COMMAND, command(command.opening())));
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI url = new URI(text);
      return "https".equals(url.getScheme()) || "http".equals(url.getScheme())
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

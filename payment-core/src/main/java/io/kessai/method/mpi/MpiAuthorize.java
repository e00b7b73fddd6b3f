package io.kessai.method.mpi;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.credit.CreditCommands;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The request for authentication and payment in one, and its answer (TDS-1, TDS-2). */
final class MpiAuthorize {
  private static final String BROWSER_CHANNEL = "02";
  private static final String RETURN_BY_POST_WITH_DETAIL = "1";

  private MpiAuthorize() {}

  static GatewayCommand request(Command command) {
    MpiDetails details = command.details(MpiDetails.class);
    return new GatewayCommand(
        "Authorize",
        MpiMethod.ID,
        Params.of("orderId", command.key().order().value())
            .with("amount", Long.toString(command.money().amount()))
            .with("withCapture", command.opening().capture())
            .with("serviceOptionType", "mpi-" + details.mode())
            .with("jpo", details.paymentPattern())
            .with("payNowIdParam", Params.of("token", details.token()))
            .with("redirectionUri", command.returnTo().toString())
            .with("verifyResultLink", RETURN_BY_POST_WITH_DETAIL)
            .with("verifyTimeout", Long.toString(MpiMethod.VERIFY_TIMEOUT.toMinutes()))
            .with("deviceChannel", BROWSER_CHANNEL)
            .with("httpAccept", details.accept())
            .with("httpUserAgent", details.browser().userAgent())
            .with("cardholderName", details.cardholderName())
            .with("customerIp", details.customerIp())
            .with("pushUrl", command.pushUrl().map(URI::toString))
            .asMap());
  }

  static Answer read(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS -> started(command.details(MpiDetails.class), answer);
      case FAILURE -> CreditCommands.refused(command, answer);
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  /** The consumer authenticates next; without a way to send the browser on nobody can pay. */
  private static Answer started(MpiDetails details, GatewayAnswer answer) {
    Observation says =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt());
    return handOver(details, answer)
        .map(next -> new Answer.Done(says, next))
        .orElseGet(
            () ->
                new Answer.Done(
                    says.doubting(
                        "no-hand-over",
                        "The payment server gave no usable way to send the browser on."),
                    new NextAction.Nothing()));
  }

  private static Optional<NextAction> handOver(MpiDetails details, GatewayAnswer answer) {
    Optional<NextAction> html = answer.text("resResponseContents").map(NextAction.ShowHtml::inUtf8);
    Optional<NextAction> redirect =
        answer.text("authStartUrl").flatMap(MpiAuthorize::webAddress).map(NextAction.Redirect::new);
    return details.wantsHtml() ? html.or(() -> redirect) : redirect.or(() -> html);
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

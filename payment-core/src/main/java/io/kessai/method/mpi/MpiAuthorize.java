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
            .with("httpAccept", details.browser().accept())
            .with("httpUserAgent", details.browser().userAgent())
            .with("cardholderName", details.cardholderName())
            .with("customerIp", details.customerIp())
            .with("pushUrl", command.pushUrl().map(URI::toString))
            .asMap());
  }

  static Answer read(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS ->
          new Answer.Done(
              Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt()),
              handOver(command.details(MpiDetails.class), answer));
      case FAILURE -> CreditCommands.refused(command, answer);
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  private static NextAction handOver(MpiDetails details, GatewayAnswer answer) {
    Optional<NextAction> html =
        answer.text("resResponseContents").map(page -> new NextAction.ShowHtml(page, "UTF-8"));
    Optional<NextAction> redirect =
        answer.text("authStartUrl").map(url -> new NextAction.Redirect(URI.create(url)));
    Optional<NextAction> wanted =
        details.wantsHtml() ? html.or(() -> redirect) : redirect.or(() -> html);
    return wanted.orElseGet(NextAction.Nothing::new);
  }
}

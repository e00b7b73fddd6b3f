package io.kessai.method.carrier;

import io.kessai.fact.Observation;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.NextAction;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The way to the carrier: a page or an address, whichever came (CARR-1, CARR-7). */
final class HandOver {
  private HandOver() {}

  static Optional<NextAction> of(Carrier carrier, GatewayAnswer answer) {
    Optional<NextAction> page =
        answer
            .text("responseContents")
            .map(
                html ->
                    carrier.showsShiftJis()
                        ? NextAction.ShowHtml.inShiftJis(html)
                        : NextAction.ShowHtml.inUtf8(html));
    return page.or(
        () ->
            answer.text("redirectUrl").flatMap(HandOver::webAddress).map(NextAction.Redirect::new));
  }

  static Observation missing() {
    return Observation.nothing()
        .doubting("no-hand-over", "The payment server gave no usable way to send the browser on.");
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

package io.kessai.method;

import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Notice;
import io.kessai.gateway.TestMerchants;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of a 3-D Secure authentication as notice, browser and GetResult tell it. */
record AuthenticationTold(PaymentMethod method, Opening opening, Instant at) {

  List<Observation> of(String authentication, String card) {
    Map<String, String> outcome = new LinkedHashMap<>();
    outcome.put("OrderId", Scenes.ORDER.value());
    outcome.put("mpiMstatus", authentication);
    outcome.put("cardMstatus", authentication.equals("success") ? card : "");
    outcome.put("reqAmount", Long.toString(opening.money().amount()));
    outcome.put("cardTransactionType", opening.capture() ? "ac" : "a");
    return List.of(notice(outcome), browser(outcome), result(outcome));
  }

  private Observation notice(Map<String, String> outcome) {
    Map<String, String> fields =
        Map.of(
            "txnType", "VerifyNotify",
            "mpiMstatus", outcome.get("mpiMstatus"),
            "cardMstatus", outcome.get("cardMstatus"));
    return method.readNotice(
        new Notice("n", Scenes.KEY.merchant(), "mpi", Scenes.ORDER.value(), at, Map.of(), fields));
  }

  private Observation browser(Map<String, String> outcome) {
    BrowserReturn browser =
        new BrowserReturn(
            TestMerchants.shop(),
            Scenes.ORDER,
            ReturnWay.DONE,
            SignedReturn.of(outcome),
            at,
            Map.of());
    return switch (method.returns().orElseThrow().read(browser)) {
      case ReturnReading.Genuine genuine -> genuine.says();
      case ReturnReading.Hint hint -> throw new IllegalStateException("it is signed");
      case ReturnReading.Tampered tampered -> throw new IllegalStateException(tampered.why());
    };
  }

  private Observation result(Map<String, String> outcome) {
    Observation waiting =
        Observation.nothing().opened(opening).showing(PaymentState.AWAITING_CONSUMER, at);
    Inquiry inquiry = new Inquiry(Scenes.ORDER, OrderState.of(waiting), at, false, false);
    return method.readInquiry(inquiry, new CreditBook().answer("1", "success", outcome));
  }
}

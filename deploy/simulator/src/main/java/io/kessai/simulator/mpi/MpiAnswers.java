package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.Result;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.command.Answer;
import io.kessai.simulator.command.Call;
import io.kessai.simulator.outcome.Card;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of the answers (protocol section 3.2). */
final class MpiAnswers {

  private MpiAnswers() {}

  static Map<String, String> applied(
      Call call, Authentication authentication, boolean goesOn, Instant now) {
    Card card = authentication.application().card();
    Map<String, String> members = new LinkedHashMap<>();
    members.put("mpiTransactiontype", "Authorize");
    members.put("reqCardNumber", card.masked());
    members.put("reqCardExpire", "*****");
    members.put("reqAmount", call.params().required("amount"));
    members.put("reqJpoInformation", authentication.application().terms().jpo());
    members.put(
        "reqWithCapture", Boolean.toString(authentication.application().terms().withCapture()));
    members.put("reqRedirectionUri", authentication.browserReturn().uri());
    call.params().text("httpUserAgent").ifPresent(text -> members.put("reqHttpUserAgent", text));
    call.params().text("httpAccept").ifPresent(text -> members.put("reqHttpAccept", text));
    members.put("resCorporationId", card.brand().acquirerCode());
    members.put("resBrandId", card.brand().id());
    members.put("res3dMessageVersion", MpiRows.MESSAGE_VERSION);
    members.put("authRequestDatetime", GatewayTime.authentication(now));
    members.put("authResponseDatetime", GatewayTime.authentication(now));
    if (goesOn) {
      String requestId = authentication.requestId();
      members.put("resResponseContents", Pages.start(call.browserBase(), requestId).render());
      members.put("authStartUrl", Pages.address(call.browserBase(), requestId));
    }
    return members;
  }

  static Answer ended(Order order, Verification ended) {
    Authentication authentication = order.part(Authentication.class).orElseThrow();
    Map<String, String> members = new LinkedHashMap<>();
    members.put("requestId", authentication.requestId());
    members.put("reqAmount", Long.toString(order.opening().amount()));
    members.put("reqCardNumber", authentication.application().card().masked());
    members.put("reqCurrencyUnit", "");
    members.put("mpiMstatus", ended.mpiStatus());
    members.put("mpiVresultCode", ended.result().vResultCode());
    members.put("txnType", ended.txnType());
    members.put("cardMstatus", ended.cardStatus());
    members.put("cardTransactionType", ended.cardType());
    members.put("centerRequestDate", ended.card("centerRequestDate"));
    members.put("centerResponseDate", ended.card("centerResponseDate"));
    members.put("connectedCenterId", ended.card("connectedCenterId"));
    members.put("acquirerCode", ended.card("reqAcquirerCode"));
    members.put("authCode", ended.card("resAuthCode"));
    members.put("fdResult", "");
    if (!authentication.application().mode().pays()) {
      members.putAll(ThreeDSecure.values("ddd", authentication, ended.verdict()));
    }
    return Answer.of(Result.success("G001", "処理が成功しました。"), "", members);
  }
}

package io.kessai.simulator.mpi;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.mpi.Authentication.Link;
import io.kessai.simulator.signature.ReturnSignature;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What the browser carries back to the merchant (protocol section 5.1). */
final class ReturnParameters {

  private ReturnParameters() {}

  static SequencedMap<String, String> of(
      Order order, Authentication authentication, Verification verification) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    parameters.put("RequestId", authentication.requestId());
    parameters.put("OrderId", order.opening().orderId());
    if (authentication.browserReturn().link() == Link.POST_DETAILED) {
      addDetails(parameters, order, authentication, verification);
    }
    return ReturnSignature.sign(order.opening().merchant(), parameters);
  }

  private static void addDetails(
      SequencedMap<String, String> parameters,
      Order order,
      Authentication authentication,
      Verification verification) {
    parameters.put("mpiMstatus", verification.mpiStatus());
    parameters.put("cardMstatus", verification.cardStatus());
    parameters.put("vResultCode", verification.result().vResultCode());
    parameters.put("reqAmount", Long.toString(order.opening().amount()));
    parameters.put("reqCardNumber", authentication.application().card().masked());
    parameters.put("reqCurrencyUnit", "");
    parameters.put("cardTransactionType", verification.cardType());
    parameters.put("centerRequestDate", verification.card("centerRequestDate"));
    parameters.put("centerResponseDate", verification.card("centerResponseDate"));
    parameters.put("connectedCenterId", verification.card("connectedCenterId"));
    parameters.put("acquirerCode", verification.card("reqAcquirerCode"));
    parameters.put("authCode", verification.card("resAuthCode"));
    parameters.put("tradUrl", "");
    parameters.put("fdResult", "");
    if (!authentication.application().mode().pays()) {
      SequencedMap<String, String> values =
          ThreeDSecure.values("ddd", authentication, verification.verdict());
      values.remove("dddDsTransactionId");
      values.remove("dddServerTransactionId");
      parameters.putAll(values);
    }
  }
}

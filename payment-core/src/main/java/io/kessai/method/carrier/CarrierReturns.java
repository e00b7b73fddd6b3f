package io.kessai.method.carrier;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.ReturnSignature;
import io.kessai.method.BrowserReturn;
import io.kessai.method.ReturnReading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The browser coming back from the carrier, after an application or an ending (CARR-2, CARR-7,
 * protocol section 5.4). By which address it came says nothing: anybody can open any.
 */
final class CarrierReturns {

  /**
   * All that a return signs, each in its form. The signature does not protect the boundaries
   * between the values (protocol section 5.1); in these forms, and with nothing beside them, only
   * the order id varies in length, and that is compared with the address's.
   */
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "orderId", Pattern.compile("[A-Za-z0-9_-]{1,100}"),
          "mstatus", Pattern.compile("success|failure|pending"),
          "vResultCode", Pattern.compile("[A-Z0-9]{16}"),
          "command", Pattern.compile("Authorize|Terminate"));

  private CarrierReturns() {}

  /** What is genuine but not of these forms tells nothing; notice or inquiry will. */
  static ReturnReading read(BrowserReturn browser) {
    Optional<Map<String, String>> proven =
        ReturnSignature.verified(browser.parameters(), browser.merchant());
    if (proven.isEmpty()) {
      return new ReturnReading.Tampered("The signature is missing or wrong.");
    }
    Map<String, String> parameters = proven.get();
    if (!browser.order().value().equals(parameters.get("orderId"))) {
      return new ReturnReading.Tampered("It is signed for another order, or for none.");
    }
    return fits(parameters)
        ? new ReturnReading.Genuine(says(parameters, browser.receivedAt()), parameters)
        : new ReturnReading.Genuine(Observation.nothing(), Map.of());
  }

  private static boolean fits(Map<String, String> signed) {
    return signed.keySet().equals(FORMS.keySet())
        && signed.entrySet().stream()
            .allMatch(
                parameter -> FORMS.get(parameter.getKey()).matcher(parameter.getValue()).matches());
  }

  /** An ending that failed leaves the agreement as it is. */
  private static Observation says(Map<String, String> parameters, Instant at) {
    boolean ending = parameters.get("command").equals("Terminate");
    return switch (parameters.get("mstatus")) {
      case "success" ->
          ending
              ? Observation.nothing().showing(PaymentState.ENDED, at)
              : Observation.nothing().accepted(at);
      case "failure" ->
          ending ? Observation.nothing() : Observation.nothing().showing(PaymentState.DECLINED, at);
      default -> Observation.nothing();
    };
  }
}

package io.kessai.method.mpi;

import io.kessai.fact.Observation;
import io.kessai.gateway.ReturnSignature;
import io.kessai.method.BrowserReturn;
import io.kessai.method.ReturnReading;
import java.util.Map;
import java.util.Optional;

/** The browser coming back from 3-D Secure (TDS-4, protocol section 5.1). */
final class MpiReturns {
  private MpiReturns() {}

  /** What is genuine but cannot be read as one thing only tells nothing; the notice will. */
  static ReturnReading read(BrowserReturn browser) {
    Optional<Map<String, String>> proven =
        ReturnSignature.verified(browser.parameters(), browser.merchant());
    if (proven.isEmpty()) {
      return new ReturnReading.Tampered("The signature is missing or wrong.");
    }
    Map<String, String> parameters = proven.get();
    if (!browser.order().value().equals(parameters.get("OrderId"))) {
      return new ReturnReading.Tampered("It is signed for another order, or for none.");
    }
    return ReturnForm.fits(parameters)
        ? new ReturnReading.Genuine(MpiOutcome.soFar(parameters, browser.receivedAt()), parameters)
        : new ReturnReading.Genuine(Observation.nothing(), Map.of());
  }
}

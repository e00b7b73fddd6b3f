package io.kessai.simulator.mpi;

import io.kessai.simulator.clock.GatewayTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rows of an authentication tell in a search (protocol section 6.2). */
final class MpiRows {

  static final String MESSAGE_VERSION = "2.2.0";

  private MpiRows() {}

  static Map<String, String> applied(Authentication authentication, Instant now) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", "mpi");
    details.put("mpiTransactionType", "Authorize");
    details.put("reqCardNumber", authentication.application().card().masked());
    details.put("reqCardExpire", "*****");
    details.put("reqRedirectionUri", authentication.browserReturn().uri());
    details.put("brandId", authentication.application().card().brand().id());
    details.put("res3dMessageVersion", MESSAGE_VERSION);
    details.put("authResponseCode", authentication.firstCode());
    details.put("authRequestDatetime", GatewayTime.compact(now));
    details.put("authResponseDatetime", GatewayTime.compact(now));
    return details;
  }

  static Map<String, String> verified(Authentication authentication, Verdict verdict, Instant now) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("txnKind", "mpi");
    details.put("mpiTransactionType", "Verify");
    details.put("verifyResponseCode", verdict.code());
    details.put("verifyRequestDatetime", GatewayTime.compact(now));
    details.put("verifyResponseDatetime", GatewayTime.compact(now));
    details.putAll(ThreeDSecure.values("res3d", authentication, verdict));
    return details;
  }
}

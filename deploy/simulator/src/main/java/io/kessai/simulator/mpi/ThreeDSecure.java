package io.kessai.simulator.mpi;

import io.kessai.simulator.signature.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * The values of 3-D Secure itself. They are derived from the request id, so that every way of
 * asking tells the same.
 */
final class ThreeDSecure {

  private static final int CAVV_BYTES = 20;

  private ThreeDSecure() {}

  /** The members with this prefix: {@code ddd} to merchants, {@code res3d} in a search. */
  static SequencedMap<String, String> values(
      String prefix, Authentication authentication, Verdict verdict) {
    String requestId = authentication.requestId();
    String id = uuid(requestId, "transaction");
    SequencedMap<String, String> values = new LinkedHashMap<>();
    values.put(prefix + "MessageVersion", MpiRows.MESSAGE_VERSION);
    values.put(prefix + "TransactionId", id);
    values.put(prefix + "DsTransactionId", uuid(requestId, "directory"));
    values.put(prefix + "ServerTransactionId", uuid(requestId, "server"));
    values.put(prefix + "TransactionStatus", verdict.status());
    values.put(prefix + "CavvAlgorithm", "9");
    values.put(prefix + "Cavv", verdict.status().equals("N") ? "" : cavv(requestId));
    values.put(prefix + "Eci", verdict.eci(authentication.application().card().brand()));
    return values;
  }

  private static String uuid(String requestId, String purpose) {
    return UUID.nameUUIDFromBytes((purpose + requestId).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String cavv(String requestId) {
    return Base64.getEncoder()
        .encodeToString(Arrays.copyOf(Sha256.of("cavv" + requestId), CAVV_BYTES));
  }
}

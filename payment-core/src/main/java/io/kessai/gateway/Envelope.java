package io.kessai.gateway;

import io.kessai.fact.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * The body of a command: {@code params} and the {@code authHash} over their exact text (protocol
 * section 1.4).
 */
final class Envelope {
  private static final String TXN_VERSION = "2.0.0";

  private Envelope() {}

  static String seal(Merchant merchant, Map<String, Object> members) {
    Map<String, Object> all = new TreeMap<>(members);
    all.put("txnVersion", TXN_VERSION);
    all.put("dummyRequest", merchant.dummy() ? "1" : "0");
    all.put("merchantCcid", merchant.ccid());
    String params = Json.write(all);
    return "{\"params\":" + params + ",\"authHash\":\"" + authHash(merchant, params) + "\"}";
  }

  static String authHash(Merchant merchant, String params) {
    return Hashes.sha256(Hashes.utf8(merchant.ccid()), Hashes.utf8(params), merchant.key().text());
  }
}

package io.kessai.method;

import io.kessai.gateway.TestMerchants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser's return signed as the payment server does (protocol section 5.1). */
final class SignedReturn {
  private SignedReturn() {}

  static Map<String, String> of(Map<String, String> parameters) {
    String names = String.join(",", parameters.keySet());
    String text =
        TestMerchants.shop().ccid() + String.join("", parameters.values()) + TestMerchants.KEY;
    Map<String, String> signed = new LinkedHashMap<>(parameters);
    signed.put(
        "authParams",
        Base64.getEncoder()
            .encodeToString(names.getBytes(StandardCharsets.UTF_8))
            .replace('=', '*')
            .replace('/', '-')
            .replace('+', '_'));
    signed.put("vAuthInfo", sha256(text));
    return signed;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

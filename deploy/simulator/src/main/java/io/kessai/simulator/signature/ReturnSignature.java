package io.kessai.simulator.signature;

import io.kessai.simulator.merchant.Merchant;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The proof of what a browser carries back to the merchant (protocol section 5.1). */
public final class ReturnSignature {

  private ReturnSignature() {}

  /** The parameters followed by {@code authParams} and {@code vAuthInfo} over all of them. */
  public static SequencedMap<String, String> sign(
      Merchant merchant, SequencedMap<String, String> parameters) {
    SequencedMap<String, String> signed = new LinkedHashMap<>(parameters);
    signed.put("authParams", names(parameters));
    signed.put("vAuthInfo", hash(merchant, parameters));
    return signed;
  }

  private static String names(Map<String, String> parameters) {
    byte[] names = String.join(",", parameters.keySet()).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder()
        .encodeToString(names)
        .replace('=', '*')
        .replace('/', '-')
        .replace('+', '_');
  }

  private static String hash(Merchant merchant, Map<String, String> parameters) {
    String text = merchant.ccid() + String.join("", parameters.values()) + merchant.key().text();
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}

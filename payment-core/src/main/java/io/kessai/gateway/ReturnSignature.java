package io.kessai.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code vAuthInfo} over the parameters that {@code authParams} names: proof that a browser's
 * return was not tampered with (protocol section 5.1, TDS-4).
 *
 * <p>The scheme protects neither the boundaries between values nor parameters that are not named,
 * nor against replay. So callers take only values under names they were given back, and compare
 * order and amount with what they know.
 */
public final class ReturnSignature {
  private static final String NAMES = "authParams";
  private static final String SIGNATURE = "vAuthInfo";

  private ReturnSignature() {}

  /**
   * The signed parameters alone; empty where the signature is missing or wrong, or names a
   * parameter that did not come. An empty value is a value.
   */
  public static Optional<Map<String, String>> verified(
      Map<String, String> parameters, Merchant merchant) {
    Optional<List<String>> names = names(parameters.get(NAMES));
    String claimed = parameters.getOrDefault(SIGNATURE, "");
    if (names.isEmpty() || claimed.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder values = new StringBuilder(merchant.ccid());
    Map<String, String> signed = new LinkedHashMap<>();
    for (String name : names.get()) {
      String value = parameters.get(name);
      if (value == null) {
        return Optional.empty();
      }
      values.append(value);
      signed.put(name, value);
    }
    byte[] text = Hashes.utf8(values.toString());
    boolean proven = false;
    for (MerchantKey key : merchant.keys()) {
      proven |= Hashes.same(Hashes.sha256(text, key.text()), claimed);
    }
    return proven ? Optional.of(signed) : Optional.empty();
  }

  private static Optional<List<String>> names(String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return Optional.empty();
    }
    String base64 = encoded.replace('*', '=').replace('-', '/').replace('_', '+').replace(' ', '+');
    try {
      String joined = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      List<String> names = new ArrayList<>(Arrays.asList(joined.split(",", -1)));
      Set<String> distinct = new HashSet<>(names);
      return distinct.size() == names.size() && !distinct.contains("")
          ? Optional.of(names)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

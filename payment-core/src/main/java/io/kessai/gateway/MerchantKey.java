package io.kessai.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A merchant's secret key at the payment server. Two of the protocol's checks use it as text, the
 * third decoded; this class is the one place that knows. Never shown: {@link #toString} hides it.
 */
public final class MerchantKey {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

  private final String hex;
  private final byte[] decoded;

  /**
   * A key as the merchant was given it.
   *
   * @param hex 64 hexadecimal digits
   * @throws IllegalArgumentException for any other form, without echoing it
   */
  public MerchantKey(String hex) {
    if (hex == null || !FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("A merchant's secret key is 64 hexadecimal digits.");
    }
    this.hex = hex;
    this.decoded = HexFormat.of().parseHex(hex);
  }

  /** The 64 characters themselves, as {@code authHash} and {@code vAuthInfo} take them. */
  byte[] text() {
    return hex.getBytes(StandardCharsets.UTF_8);
  }

  /** The 32 bytes they stand for, as {@code Content-HMAC} takes them. */
  byte[] decoded() {
    return decoded.clone();
  }

  @Override
  public String toString() {
    return "MerchantKey[hidden]";
  }
}

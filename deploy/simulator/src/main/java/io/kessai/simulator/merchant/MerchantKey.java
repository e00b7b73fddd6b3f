package io.kessai.simulator.merchant;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A merchant's secret key of 64 hexadecimal digits. The protocol uses it in two ways: as text in
 * hashes (sections 1.4 and 5.1) and decoded to 32 bytes in the signature of notices (section 4.2).
 */
public record MerchantKey(String text) {

  /** What a key looks like. */
  public static final String FORM = "[0-9a-fA-F]{64}";

  private static final Pattern HEX = Pattern.compile(FORM);

  /** Refuses anything but 64 hexadecimal digits; the message does not repeat the key. */
  public MerchantKey {
    if (!HEX.matcher(text).matches()) {
      throw new IllegalArgumentException("a secret key is 64 hexadecimal digits");
    }
  }

  /** The key as 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(text);
  }

  @Override
  public String toString() {
    return "MerchantKey[hidden]";
  }
}

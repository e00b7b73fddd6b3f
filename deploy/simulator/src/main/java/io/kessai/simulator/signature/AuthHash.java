package io.kessai.simulator.signature;

import io.kessai.simulator.merchant.Merchant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The hash that proves a command (protocol section 1.4). */
public final class AuthHash {

  private AuthHash() {}

  /** The hash of {@code params} exactly as it was sent. */
  public static String of(Merchant merchant, String paramsText) {
    String text = merchant.ccid() + paramsText + merchant.key().text();
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  /** Whether the hash proves this text, in constant time. */
  public static boolean proves(Merchant merchant, String paramsText, String authHash) {
    return MessageDigest.isEqual(
        of(merchant, paramsText).getBytes(StandardCharsets.UTF_8),
        authHash.getBytes(StandardCharsets.UTF_8));
  }
}

package io.kessai.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two digests of the protocol as lower-case hex, and their constant-time comparison. */
public final class Hashes {
  private static final String HMAC = "HmacSHA256";

  /** To look one up costs as much as what it does for most messages. */
  private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(Hashes::newMac);

  private Hashes() {}

  /** SHA-256 over the parts as if they were one. */
  public static String sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static String hmacSha256(byte[] key, byte[] message) {
    try {
      Mac mac = MACS.get();
      mac.init(new SecretKeySpec(key, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("These bytes are no key", e);
    }
  }

  private static Mac newMac() {
    try {
      return Mac.getInstance(HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }

  static boolean same(String computed, String claimed) {
    return MessageDigest.isEqual(utf8(computed), utf8(claimed));
  }

  /** The text as the digests take it. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.kessai.order.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint's deliveries are signed with, as Standard Webhooks has it. */
final class SigningSecret {
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final byte[] key;

  private SigningSecret(byte[] key) {
    this.key = key;
  }

  static SigningSecret random(SecureRandom randomness) {
    byte[] key = new byte[BYTES];
    randomness.nextBytes(key);
    return new SigningSecret(key);
  }

  /** Reads what {@link #text} wrote. */
  static SigningSecret of(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("A signing secret begins with " + PREFIX + ".");
    }
    return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
  }

  /** As the storefront keeps it: to be shown once, and logged never. */
  String text() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** The signature of one attempt, with the version in front. */
  String sign(String id, Instant timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(head);
      mac.update(ByteBuffer.wrap(body));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "(not shown)";
  }
}

package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts signing secrets for the database (AES-256-GCM). Each is bound to its endpoint: one that
 * was copied to another endpoint's row does not open.
 */
@Singleton
final class SecretSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Optional<SecretKey> key;
  private final SecureRandom randomness;

  @Inject
  SecretSeal(OrderConfig config, SecureRandom randomness) {
    this(config.webhooks().key(), randomness);
  }

  SecretSeal(Optional<String> key, SecureRandom randomness) {
    this.key = key.map(SecretSeal::read);
    this.randomness = randomness;
  }

  /** Whether there is a key; without it nothing can be sealed or opened, and webhooks are off. */
  boolean hasKey() {
    return key.isPresent();
  }

  String seal(UUID endpoint, SigningSecret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    randomness.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, endpoint, nonce)
              .doFinal(secret.text().getBytes(StandardCharsets.UTF_8));
      byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be encrypted", e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws Unopened where it was made with another key, for another endpoint, or was changed
   */
  SigningSecret open(UUID endpoint, String sealed) throws Unopened {
    try {
      ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      byte[] nonce = new byte[NONCE_BYTES];
      both.get(nonce);
      byte[] rest = new byte[both.remaining()];
      both.get(rest);
      byte[] text = cipher(Cipher.DECRYPT_MODE, endpoint, nonce).doFinal(rest);
      return SigningSecret.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Unopened();
    }
  }

  private Cipher cipher(int mode, UUID endpoint, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    SecretKey found = key.orElseThrow(() -> new IllegalStateException("There is no key."));
    cipher.init(mode, found, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKey read(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(
          "kessai.webhooks.key is not %d bytes in base64: make one with openssl rand -base64 %d."
              .formatted(KEY_BYTES, KEY_BYTES));
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** A sealed secret that this key does not open. */
  static final class Unopened extends Exception {
    private static final long serialVersionUID = 1L;

    Unopened() {
      super("A webhook secret does not open with kessai.webhooks.key.");
    }
  }
}

package io.kessai.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of AES-256-GCM. With a nonce by chance each time, one key is good for four billion (2^32)
 * texts. Never shown: {@link #toString} hides it.
 */
public final class SealingKey {
  private static final String CIPHER = "AES/GCM/NoPadding";

  /** Whose cipher it is: to look for it each time costs more than to encrypt a short text. */
  private static final Provider PROVIDER = provider();

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;

  private SealingKey(SecretKey key) {
    this.key = key;
  }

  /**
   * Reads a key.
   *
   * @param name the configuration's name of it, for the message
   * @throws IllegalStateException where it is not 32 bytes in base64, without echoing it
   */
  public static SealingKey read(String name, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException(
          "%s is not %d bytes in base64: make one with openssl rand -base64 %d."
              .formatted(name, KEY_BYTES, KEY_BYTES));
    }
    return new SealingKey(new SecretKeySpec(bytes, "AES"));
  }

  /**
   * Encrypts.
   *
   * @param about what it is bound to: it opens with the same alone
   * @return the nonce, the text and its tag
   */
  public byte[] seal(byte[] text, byte[] about, SecureRandom randomness) {
    byte[] nonce = new byte[NONCE_BYTES];
    randomness.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A text could not be encrypted", e);
    }
  }

  /**
   * Decrypts what {@link #seal} made.
   *
   * @throws Unopened where it was made with another key, about something else, or was changed
   */
  public byte[] open(byte[] sealed, byte[] about) throws Unopened {
    if (sealed.length < NONCE_BYTES) {
      throw new Unopened();
    }
    ByteBuffer both = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    both.get(nonce);
    byte[] rest = new byte[both.remaining()];
    both.get(rest);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(rest);
    } catch (GeneralSecurityException e) {
      throw new Unopened();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] about) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER, PROVIDER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about);
    return cipher;
  }

  private static Provider provider() {
    try {
      return Cipher.getInstance(CIPHER).getProvider();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + CIPHER, e);
    }
  }

  @Override
  public String toString() {
    return "SealingKey[hidden]";
  }

  /** Something that this key does not open. */
  public static final class Unopened extends Exception {
    private static final long serialVersionUID = 1L;

    Unopened() {
      super(
          "It was made with another key or for another place, or it was changed.",
          null,
          false,
          false);
    }
  }
}

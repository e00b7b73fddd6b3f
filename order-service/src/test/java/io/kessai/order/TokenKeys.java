package io.kessai.order;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * A key pair for tokens and a key for data at rest, of this run's own, so that none lies in the
 * repository.
 */
public final class TokenKeys implements QuarkusTestResourceLifecycleManager {
  private static final int BITS = 2048;
  private static final int DATA_KEY_BYTES = 32;

  /** For Quarkus. */
  public TokenKeys() {}

  @Override
  public Map<String, String> start() {
    KeyPair pair = generate();
    byte[] data = new byte[DATA_KEY_BYTES];
    new SecureRandom().nextBytes(data);
    return Map.of(
        "kessai.data-keys.current", "test",
        "kessai.data-keys.keys.test", base64(data),
        "mp.jwt.verify.publickey", base64(pair.getPublic().getEncoded()),
        "smallrye.jwt.sign.key", base64(pair.getPrivate().getEncoded()));
  }

  @Override
  public void stop() {}

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] encoded) {
    return Base64.getEncoder().encodeToString(encoded);
  }
}

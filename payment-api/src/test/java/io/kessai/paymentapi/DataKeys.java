package io.kessai.paymentapi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key for data at rest of this run's own, so that none lies in the repository. */
public final class DataKeys implements QuarkusTestResourceLifecycleManager {
  private static final int BYTES = 32;

  /** For Quarkus. */
  public DataKeys() {}

  @Override
  public Map<String, String> start() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return Map.of(
        "kessai.data-keys.current",
        "test",
        "kessai.data-keys.keys.test",
        Base64.getEncoder().encodeToString(key));
  }

  @Override
  public void stop() {}
}

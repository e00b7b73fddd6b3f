package io.kessai.world;

import io.kessai.seal.DataKeysConfig;
import io.kessai.seal.Seal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Encryption at rest, for the simulated world: its ciphertexts are never compared. */
public final class WorldSeal {
  private static final int KEY_BYTES = 32;
  private static final Seal SEAL = make();

  private WorldSeal() {}

  /** One for all worlds. */
  public static Seal seal() {
    return SEAL;
  }

  private static Seal make() {
    SecureRandom randomness = new SecureRandom();
    byte[] key = new byte[KEY_BYTES];
    randomness.nextBytes(key);
    DataKeysConfig keys =
        new DataKeysConfig() {
          @Override
          public String current() {
            return "world";
          }

          @Override
          public Map<String, String> keys() {
            return Map.of("world", Base64.getEncoder().encodeToString(key));
          }
        };
    return new Seal(keys, randomness);
  }
}

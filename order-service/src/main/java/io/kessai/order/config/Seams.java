package io.kessai.order.config;

import io.kessai.seal.DataKeysConfig;
import io.kessai.seal.Seal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What comes in from outside, so that a test can hand in its own. */
final class Seams {

  @Produces
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  static Seal seal(DataKeysConfig keys, SecureRandom randomness) {
    return new Seal(keys, randomness);
  }

  @Produces
  @Singleton
  static SecureRandom randomness() {
    return new SecureRandom();
  }
}

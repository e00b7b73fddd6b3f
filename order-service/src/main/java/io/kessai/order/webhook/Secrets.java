package io.kessai.order.webhook;

import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes what nobody can guess: endpoints' ids and secrets. */
@Singleton
final class Secrets {
  private static final int ID_BYTES = 16;

  private final SecretSeal seal;
  private final SecureRandom randomness;

  Secrets(SecretSeal seal, SecureRandom randomness) {
    this.seal = seal;
    this.randomness = randomness;
  }

  /** A random UUID (version 4). */
  UUID newId() {
    byte[] random = new byte[ID_BYTES];
    randomness.nextBytes(random);
    random[6] = (byte) ((random[6] & 0x0f) | 0x40);
    random[8] = (byte) ((random[8] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(random);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** A new secret for this endpoint; refuses where there is no key to seal it with. */
  Made make(UUID endpoint) {
    if (!seal.hasKey()) {
      throw ProblemException.of(ProblemType.WEBHOOKS_OFF);
    }
    SigningSecret secret = SigningSecret.random(randomness);
    return new Made(secret, seal.seal(endpoint, secret));
  }

  /** A secret, and as it is stored. */
  record Made(SigningSecret secret, String sealed) {}
}

package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import io.kessai.seal.SealingKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Encrypts signing secrets for the database (AES-256-GCM). Each is bound to its endpoint: one that
 * was copied to another endpoint's row does not open.
 */
@Singleton
final class SecretSeal {
  private final Optional<SealingKey> key;
  private final SecureRandom randomness;

  @Inject
  SecretSeal(OrderConfig config, SecureRandom randomness) {
    this(config.webhooks().key(), randomness);
  }

  SecretSeal(Optional<String> key, SecureRandom randomness) {
    this.key = key.map(base64 -> SealingKey.read("kessai.webhooks.key", base64));
    this.randomness = randomness;
  }

  /** Whether there is a key; without it nothing can be sealed or opened, and webhooks are off. */
  boolean hasKey() {
    return key.isPresent();
  }

  String seal(UUID endpoint, SigningSecret secret) {
    byte[] text = secret.text().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(key().seal(text, about(endpoint), randomness));
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws Unopened where it was made with another key, for another endpoint, or was changed
   */
  SigningSecret open(UUID endpoint, String sealed) throws Unopened {
    try {
      byte[] text = key().open(Base64.getDecoder().decode(sealed), about(endpoint));
      return SigningSecret.of(new String(text, StandardCharsets.UTF_8));
    } catch (SealingKey.Unopened e) {
      throw new Unopened();
    }
  }

  private SealingKey key() {
    return key.orElseThrow(() -> new IllegalStateException("There is no key."));
  }

  private static byte[] about(UUID endpoint) {
    return endpoint.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A sealed secret that this key does not open. */
  static final class Unopened extends Exception {
    private static final long serialVersionUID = 1L;

    Unopened() {
      super("A webhook secret does not open with kessai.webhooks.key.");
    }
  }
}

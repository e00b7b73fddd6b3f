package io.kessai.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ORDER-4}: endpoints' secrets are encrypted at rest. */
class SecretSealTest {
  private static final UUID ENDPOINT = new UUID(1, 2);

  private final SecureRandom randomness = new SecureRandom();
  private final SecretSeal seal = new SecretSeal(Optional.of(newKey()), randomness);
  private final SigningSecret secret = SigningSecret.random(randomness);

  @Test
  void whatIsSealedOpensAsItWasAndIsNotReadable() throws SecretSeal.Unopened {
    String sealed = seal.seal(ENDPOINT, secret);

    assertThat(seal.open(ENDPOINT, sealed).text()).isEqualTo(secret.text());
    assertThat(sealed).isNotEqualTo(seal.seal(ENDPOINT, secret));
    assertThat(
            new String(
                Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("whsec_");
  }

  @Test
  void itOpensForNoOtherEndpointAndWithNoOtherKey() {
    String sealed = seal.seal(ENDPOINT, secret);

    assertThatThrownBy(() -> seal.open(new UUID(1, 3), sealed))
        .isInstanceOf(SecretSeal.Unopened.class);
    assertThatThrownBy(
            () -> new SecretSeal(Optional.of(newKey()), randomness).open(ENDPOINT, sealed))
        .isInstanceOf(SecretSeal.Unopened.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "bm90IDMyIGJ5dGVz", "not base64 at all!"})
  void aKeyOfAnotherFormStopsTheStart(String key) {
    assertThatThrownBy(() -> new SecretSeal(Optional.of(key), randomness))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("kessai.webhooks.key is not 32 bytes in base64");
  }

  private String newKey() {
    byte[] key = new byte[32];
    randomness.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}

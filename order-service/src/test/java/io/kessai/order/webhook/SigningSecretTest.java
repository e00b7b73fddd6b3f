package io.kessai.order.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** {@code ORDER-4}: webhooks are signed as Standard Webhooks has it. */
class SigningSecretTest {

  /** The example that Standard Webhooks' own libraries are tested with. */
  @Test
  void thePublishedExampleIsSignedAsPublished() {
    SigningSecret secret = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    String signature =
        secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(UTF_8));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aNewSecretIsLongEnoughAndDiffersFromTheLast() {
    SecureRandom randomness = new SecureRandom();

    String text = SigningSecret.random(randomness).text();

    assertThat(text).startsWith("whsec_").isNotEqualTo(SigningSecret.random(randomness).text());
    assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
        .hasSizeBetween(24, 64);
  }

  @Test
  void aSecretDoesNotShowItself() {
    SigningSecret secret = SigningSecret.random(new SecureRandom());

    assertThat(secret.toString()).doesNotContain(secret.text().substring("whsec_".length()));
  }

  @Test
  void anythingElseIsNoSecret() {
    assertThatThrownBy(() -> SigningSecret.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

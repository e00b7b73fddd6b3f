package io.kessai.paymentapi.payment;

import io.kessai.gateway.Hashes;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import java.util.regex.Pattern;

/**
 * One try of a storefront to give a command. Tries with one key are the same command.
 *
 * @param key the {@code Idempotency-Key}
 * @param fingerprint a digest of what was asked, so that a key cannot be used for two things
 */
record Attempt(String key, String fingerprint) {
  private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

  /**
   * @throws Problem {@code idempotency-key-required} where the key is missing or malformed
   */
  static Attempt of(String key, String path, String body) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
    }
    return new Attempt(key, Hashes.sha256(Hashes.utf8(path + "\n" + body)));
  }
}

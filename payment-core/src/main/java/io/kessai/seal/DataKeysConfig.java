package io.kessai.seal;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * The keys that encrypt personal data and the payment server's tokens in the database. They come
 * from the environment or from mounted files, never from the database or the repository.
 */
@ConfigMapping(prefix = "kessai.data-keys")
public interface DataKeysConfig {

  /**
   * The id of the key that encrypts; {@code none} encrypts nothing and still reads what is
   * encrypted, for the time in which replicas of a version that cannot read it still run.
   */
  String current();

  /**
   * Every key by its id, 32 bytes in base64: the current one, those before it, and one that is to
   * be the next.
   */
  Map<String, String> keys();
}

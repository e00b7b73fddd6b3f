package io.kessai.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Encrypts texts for the database (AES-256-GCM) and reads them again. A sealed text is {@code
 * sealed:<key's id>:<base64>}; one that does not begin so was stored before there was a key, and
 * reads as it is.
 */
public final class Seal {
  private static final String BEGINNING = "sealed:";
  private static final String NONE = "none";
  private static final String NAME = "kessai.data-keys.";
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");

  private final Map<String, SealingKey> keys;
  private final Optional<String> current;
  private final SecureRandom randomness;

  /**
   * Reads the keys.
   *
   * @throws IllegalStateException with what to mend, where they cannot be used
   */
  public Seal(DataKeysConfig config, SecureRandom randomness) {
    this.randomness = randomness;
    this.keys = new TreeMap<>();
    config.keys().forEach((id, key) -> keys.put(checked(id), read(id, key)));
    this.current = Optional.of(config.current()).filter(id -> !id.equals(NONE));
    current
        .filter(id -> !keys.containsKey(id))
        .ifPresent(
            id -> {
              throw new IllegalStateException(
                  "%scurrent names the key %s, which is not there: set %skeys.%s."
                      .formatted(NAME, id, NAME, id));
            });
  }

  /** The text as it is to be stored in that place. */
  public String seal(String text, Place place) {
    return current.map(id -> sealed(id, text, place)).orElse(text);
  }

  /**
   * The text that is stored in that place.
   *
   * @throws IllegalStateException where it does not open there; the message does not echo it
   */
  public String open(String stored, Place place) {
    if (!isSealed(stored)) {
      return stored;
    }
    try {
      return opened(stored, place);
    } catch (SealingKey.Unopened e) {
      throw new IllegalStateException("What is stored in " + place + " does not open", e);
    }
  }

  /** Whether a stored text was sealed. */
  public static boolean isSealed(String stored) {
    return stored.startsWith(BEGINNING);
  }

  /** The id of the key that seals; empty where nothing is sealed. */
  Optional<String> current() {
    return current;
  }

  boolean hasKey(String id) {
    return keys.containsKey(id);
  }

  /** Whether the stored text opens in that place. */
  boolean opens(String stored, Place place) {
    try {
      opened(stored, place);
      return true;
    } catch (SealingKey.Unopened e) {
      return false;
    }
  }

  private String sealed(String id, String text, Place place) {
    byte[] sealed =
        keys.get(id).seal(text.getBytes(StandardCharsets.UTF_8), place.bytes(), randomness);
    return BEGINNING + id + ":" + Base64.getEncoder().encodeToString(sealed);
  }

  private String opened(String stored, Place place) throws SealingKey.Unopened {
    int end = Math.max(BEGINNING.length(), stored.indexOf(':', BEGINNING.length()));
    SealingKey key = keys.get(stored.substring(BEGINNING.length(), end));
    if (key == null) {
      throw new SealingKey.Unopened();
    }
    return new String(
        key.open(base64(stored.substring(end + 1)), place.bytes()), StandardCharsets.UTF_8);
  }

  private static byte[] base64(String text) throws SealingKey.Unopened {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new SealingKey.Unopened();
    }
  }

  private static SealingKey read(String id, String key) {
    return SealingKey.read(NAME + "keys." + id, key);
  }

  private static String checked(String id) {
    if (!ID.matcher(id).matches() || id.equals(NONE)) {
      throw new IllegalStateException(
          "%skeys has a key whose id is not 1 to 20 of a-z, 0-9 and -, or is none."
              .formatted(NAME));
    }
    return id;
  }
}

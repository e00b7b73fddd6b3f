package io.kessai.paymentapi;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where ids come from: one seam, so that a test can repeat a run from its seed. */
@Singleton
public class Ids {
  private static final int UNGUESSABLE_BYTES = 24;

  private final RandomGenerator random;

  Ids(RandomGenerator random) {
    this.random = random;
  }

  /** A new id, unique for ever. */
  public String next() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** A text that nobody can guess, for addresses that must not be found. */
  public String unguessable() {
    byte[] bytes = new byte[UNGUESSABLE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

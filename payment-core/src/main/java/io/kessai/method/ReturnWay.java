package io.kessai.method;

import java.util.Arrays;
import java.util.Locale;

/**
 * By which of our addresses a consumer's browser comes back. Anybody can open any of them: the
 * address proves nothing.
 */
public enum ReturnWay {
  /** The one for the usual end. */
  DONE,
  /** The one for a consumer who gave up. */
  CANCELLED,
  /** The one for an error at the payment company. */
  FAILED;

  /** The address's last part, which follows the common one; empty for {@link #DONE}. */
  public String path() {
    return this == DONE ? "" : "/" + name().toLowerCase(Locale.ROOT);
  }

  /** The way of this last part; {@link #DONE} where there is none, or another one. */
  public static ReturnWay ofPath(String path) {
    return Arrays.stream(values()).filter(way -> way.path().equals(path)).findFirst().orElse(DONE);
  }
}

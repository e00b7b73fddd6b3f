package io.kessai.order.fold;

/**
 * Facts that cannot be applied however often it is tried: nothing was stored. Where there was more
 * than one, the others may well be sound. Its message tells why without echoing them.
 */
public final class Poisoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Poisoned(String message, Throwable cause) {
    super(message, cause);
  }
}

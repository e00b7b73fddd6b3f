package io.kessai.suite;

/** Something of the suite cannot start; the message says what, why, and what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }
}

package io.kessai.benchmark.measure;

/** What was measured proves nothing; the message says why. */
public final class Worthless extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the reason, for a person. */
  public Worthless(String why) {
    super(why);
  }
}

package io.kessai.fact;

/**
 * How a command ended.
 *
 * @param commandId which one
 * @param outcome how
 */
public record Ending(String commandId, Outcome outcome) {

  /** Refuses an ending with a part missing. */
  public Ending {
    if (commandId == null || outcome == null) {
      throw new IllegalArgumentException("An ending needs its command and outcome.");
    }
  }

  /** The ways a command ends. */
  public enum Outcome {
    /** The payment server did it. */
    DONE,
    /** The payment server said no. */
    REFUSED,
    /** It never reached the payment server: nothing happened. */
    NOT_EXECUTED
  }
}

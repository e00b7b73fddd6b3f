package io.kessai.fact;

/**
 * How a command ended.
 *
 * @param commandId which one
 * @param outcome how
 */
public record Ending(String commandId, Outcome outcome) {

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

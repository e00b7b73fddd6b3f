package io.kessai.simulator.command;

/** A request member that is missing or out of bounds; answered as the service's input error. */
public class BadInput extends RuntimeException {

  /** The message names the member, never its value. */
  public BadInput(String message) {
    super(message);
  }
}

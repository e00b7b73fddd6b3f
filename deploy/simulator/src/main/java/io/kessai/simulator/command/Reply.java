package io.kessai.simulator.command;

/** What goes back over HTTP. */
sealed interface Reply {

  /** The protocol's own answer, with HTTP 200. */
  record Message(String json) implements Reply {}

  /** An HTTP error without the protocol's answer. */
  record HttpError(int status) implements Reply {}

  /** Nothing: the connection is closed. */
  record HangUp() implements Reply {}
}

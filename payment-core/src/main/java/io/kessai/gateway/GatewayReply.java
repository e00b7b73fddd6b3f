package io.kessai.gateway;

/** The three ways a call to the payment server ends. */
public sealed interface GatewayReply {

  /**
   * The payment server answered; the method reads what.
   *
   * @param answer its answer, of whatever outcome
   */
  record Replied(GatewayAnswer answer) implements GatewayReply {}

  /**
   * No connection carried the request: nothing happened, and it may be tried again.
   *
   * @param why for logs, without the request's content
   */
  record NotSent(String why) implements GatewayReply {}

  /**
   * Time-out, cut or unusable answer: it may or may not have happened. Only an inquiry settles it
   * (RECON-2).
   *
   * @param why for logs, without the request's content
   */
  record Unknown(String why) implements GatewayReply {}
}

package io.kessai.fact;

/**
 * Money that moved at the payment server. Its identity is order, kind and gateway id, whoever told
 * of it: a capture in an answer, a notice and an inquiry is one capture.
 *
 * @param kind what moved
 * @param gatewayId the payment server's id of the exchange that moved it (custTxn of an answer,
 *     txnId of a Search row); empty where the messenger names none, and then the money is the
 *     order's total of this kind so far
 * @param money how much in total under this id; where two messengers differ, the larger counts and
 *     the order is marked for attention
 */
public record Movement(Kind kind, String gatewayId, Money money) {

  /** Refuses a movement with a part missing. */
  public Movement {
    if (kind == null || gatewayId == null || money == null) {
      throw new IllegalArgumentException("A movement needs its kind, gateway id and money.");
    }
  }

  /** The kinds of movement; an authorisation with capture is one of each under one gateway id. */
  public enum Kind {
    /** Held for the merchant. */
    AUTHORIZE,
    /** Taken for the merchant. */
    CAPTURE,
    /** Given back to the consumer. */
    REFUND
  }
}

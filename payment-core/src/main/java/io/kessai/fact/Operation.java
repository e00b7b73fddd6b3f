package io.kessai.fact;

/** What a storefront can ask for. Which of them a method has is data of the method. */
public enum Operation {
  /** Open the order: authorise, or authorise and capture at once. */
  AUTHORIZE,
  /** Finish the opening once the consumer has come back (PPAL-1, PPAL-2). */
  COMPLETE,
  /** Take the authorised money, or a part of it (CARD-3). */
  CAPTURE,
  /** Give up the whole order before money was taken (CARD-3), or drop one month (CARR-3). */
  CANCEL,
  /** Give captured money back, whole or in part (CARD-3). */
  REFUND,
  /** End a standing agreement (CARR-6, CARR-7). */
  TERMINATE
}

package io.kessai.fact;

/** What a storefront can ask for. Which of them a method has is data of the method. */
public enum Operation {
  /** Open the order: authorise, or authorise and capture at once. */
  AUTHORIZE,
  /** Take the authorised money, or a part of it (CARD-3). */
  CAPTURE,
  /** Give up the whole order before money was taken (CARD-3). */
  CANCEL,
  /** Give captured money back, whole or in part (CARD-3). */
  REFUND
}

package io.kessai.paymentapi.payment;

/**
 * What a storefront is answered.
 *
 * @param status HTTP status; 202 while the outcome is in doubt
 * @param body JSON: a payment, or from 400 on a problem
 * @param repeated whether the command had been given before
 */
record PaymentAnswer(int status, String body, boolean repeated) {
  static final int IN_DOUBT = 202;

  /** The same, to a command that had been given before. */
  PaymentAnswer again() {
    return new PaymentAnswer(status, body, true);
  }
}

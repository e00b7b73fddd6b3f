package io.kessai.method.paypal;

/** What payment-api remembers of an order for its later exchanges with PayPal. */
final class Remembered {
  /** PayPal's token of the order: who has it has been on its way through PayPal. */
  static final String TOKEN = "token";

  /** Who logged in at PayPal, known once the browser has come back. */
  static final String PAYER_ID = "payerId";

  /** The command that opened it, {@code Authorize} or {@code Capture}: {@code get} needs it. */
  static final String COMMAND = "command";

  private Remembered() {}
}

package io.kessai.order.fold;

/**
 * Somebody else began an order while this transaction was about to. Done again, it finds the order
 * and locks it.
 */
final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("Another transaction began an order meanwhile", null, false, false);
  }
}

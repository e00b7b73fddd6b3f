package io.kessai.method;

/** When a method takes the consumer's money. */
public enum Taking {
  /** With the payment itself, always: there is nothing to capture. */
  AT_ONCE,
  /** Never by the opening: the storefront captures later, or the payment company settles. */
  LATER,
  /** As the storefront says when it opens the order; later unless it says at once. */
  AS_ASKED
}

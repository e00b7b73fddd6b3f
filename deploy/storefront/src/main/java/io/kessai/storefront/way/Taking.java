package io.kessai.storefront.way;

/** Who decides when the money is taken. */
public enum Taking {
  /** Nobody: it is taken at once. */
  AT_ONCE,
  /** Nobody: it is held, and taken by a later capture. */
  LATER,
  /** The consumer, since this is a demo; a real shop would. */
  CHOSEN;

  /** Whether the checkout asks. */
  public boolean isChosen() {
    return this == CHOSEN;
  }
}

package io.kessai.paymentapi.description;

/** The operations' ids: clients' methods are named after them, so they stay. */
public final class Operations {
  /** Starts a payment. */
  public static final String START = "startPayment";

  /** Gives a command on an order that is open. */
  public static final String FOLLOW = "followUp";

  /** Reads a payment. */
  public static final String READ = "readPayment";

  /** Asks what is the same for all orders of a method. */
  public static final String LOOK_UP_OF_MERCHANT = "lookUpOfMethod";

  /** Asks about one order. */
  public static final String LOOK_UP_OF_ORDER = "lookUpOfOrder";

  private Operations() {}
}

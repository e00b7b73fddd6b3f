package io.kessai.simulator.books;

/** The true money of an order, in yen: cumulative totals. */
public record Money(long authorized, long captured, long refunded) {

  /** Nothing yet. */
  public static final Money NONE = new Money(0, 0, 0);

  /** What may still be refunded. */
  public long refundable() {
    return captured - refunded;
  }

  /** After an authorisation of this amount. */
  public Money authorize(long amount) {
    return new Money(authorized + amount, captured, refunded);
  }

  /** After an authorisation was given up. */
  public Money release() {
    return new Money(0, captured, refunded);
  }

  /** After a capture of this amount. */
  public Money capture(long amount) {
    return new Money(authorized, captured + amount, refunded);
  }

  /** After a refund of this amount. */
  public Money refund(long amount) {
    return new Money(authorized, captured, refunded + amount);
  }
}

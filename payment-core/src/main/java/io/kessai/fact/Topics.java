package io.kessai.fact;

/** The topics in which the services meet, each written by one service and keyed by order. */
public final class Topics {
  /** {@link Fact}s from payment-api: what was asked, answered, brought back by a browser. */
  public static final String RESULTS = "payment.results";

  /** Raw notices from notification-receiver, verified and split but not interpreted. */
  public static final String NOTICES = "payment.notices";

  /** {@link Fact}s from reconciliation-worker: what inquiries found. */
  public static final String INQUIRIES = "payment.inquiries";

  /** {@link OrderChange}s from order-service. */
  public static final String CHANGES = "order.changes";

  private Topics() {}

  /** The topic beside this one where its consumer parks what it cannot read. */
  public static String deadLetter(String topic) {
    return topic + ".dead";
  }
}

package io.kessai.suite;

import java.util.Locale;

/** The programs of the suite that are built here. */
public enum Part {
  /** The payment server's double. */
  SIMULATOR("deploy/simulator"),
  /** Commands of storefronts. */
  PAYMENT_API("payment-api"),
  /** The payment server's notices. */
  NOTIFICATION_RECEIVER("notification-receiver"),
  /** The state of orders. */
  ORDER_SERVICE("order-service"),
  /** Inquiries about overdue orders. */
  RECONCILIATION_WORKER("reconciliation-worker"),
  /** The demo shop. */
  STOREFRONT("deploy/storefront");

  private final String module;

  Part(String module) {
    this.module = module;
  }

  /** The module's folder under the project's root. */
  public String module() {
    return module;
  }

  /** Its name in logs, files, databases and images. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it keeps a database of its own. */
  boolean hasDatabase() {
    return this == PAYMENT_API || this == ORDER_SERVICE || this == RECONCILIATION_WORKER;
  }
}

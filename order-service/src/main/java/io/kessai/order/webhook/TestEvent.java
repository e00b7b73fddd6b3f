package io.kessai.order.webhook;

import java.time.Instant;

/**
 * Tells of nothing: sent because the storefront asked for it, to try an endpoint.
 *
 * @param timestamp when it was asked for
 */
record TestEvent(String type, Instant timestamp, Data data) {
  static final String TYPE = "webhook.test";

  static TestEvent of(Delivery delivery) {
    return new TestEvent(
        TYPE, delivery.queuedAt(), new Data(delivery.target().endpoint().toString()));
  }

  /** Which endpoint is tried. */
  record Data(String webhook) {}
}

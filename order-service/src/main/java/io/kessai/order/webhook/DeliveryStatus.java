package io.kessai.order.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a delivery has come. */
enum DeliveryStatus {
  /** To be tried, again or for the first time. */
  PENDING,
  /** The endpoint took it. */
  DELIVERED,
  /** Given up; it can be sent again by hand. */
  DEAD;

  /** As the REST API writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DeliveryStatus> of(String word) {
    return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}

package io.kessai.order.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Stands still unless it is moved; ahead of the service's, so that all it queued is due. */
final class MovableClock implements InstantSource {
  private volatile Instant now =
      Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

  @Override
  public Instant instant() {
    return now;
  }

  void move(Duration ahead) {
    now = now.plus(ahead);
  }
}

package io.kessai.suite.law.broken.seams.order;

import java.time.Instant;
import java.time.InstantSource;

final class InnocentReading {
  private final InstantSource clock;

  InnocentReading(InstantSource clock) {
    this.clock = clock;
  }

  Instant at() {
    return clock.instant();
  }
}

package io.kessai.suite.law.broken.seams.order;

import java.time.Instant;
import java.util.function.Supplier;

final class CulpritTime {
  private CulpritTime() {}

  static Supplier<Instant> clock() {
    return Instant::now;
  }
}

package io.kessai.suite.law.broken.seams.order;

import java.util.Random;
import java.util.UUID;

final class CulpritChance {
  private final Random random = new Random();

  String id() {
    return UUID.randomUUID() + "-" + random.nextInt();
  }
}

package io.kessai.suite.law.broken.config.order;

import io.kessai.suite.law.broken.stub.ConfigProperty;

final class CulpritBean {
  final int limit;

  CulpritBean(@ConfigProperty int limit) {
    this.limit = limit;
  }
}

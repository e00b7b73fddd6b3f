package io.kessai.suite.law.broken.config.order;

final class InnocentBean {
  final int limit;

  InnocentBean(int limit) {
    this.limit = limit;
  }
}

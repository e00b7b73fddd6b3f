package io.kessai.suite.law.broken.fields.order;

final class InnocentBean {
  final String given;

  InnocentBean(String given) {
    this.given = given;
  }
}

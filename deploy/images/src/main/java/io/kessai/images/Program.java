package io.kessai.images;

import java.nio.file.Path;
import java.util.Locale;

/** A program of which there is an image. */
enum Program {
  PAYMENT_API("payment-api", 8081),
  NOTIFICATION_RECEIVER("notification-receiver", 8082),
  ORDER_SERVICE("order-service", 8083),
  RECONCILIATION_WORKER("reconciliation-worker", 8084),
  SIMULATOR("deploy/simulator", 9000),
  STOREFRONT("deploy/storefront", 8080);

  private final String module;
  private final int port;

  Program(String module, int port) {
    this.module = module;
    this.port = port;
  }

  /** The image's name, without registry and tag. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What its build left, under the project's root. */
  Path built(Path root) {
    return root.resolve(module).resolve("target/quarkus-app");
  }

  /** Where it listens unless it is told otherwise. */
  int port() {
    return port;
  }
}

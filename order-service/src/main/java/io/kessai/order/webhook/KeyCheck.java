package io.kessai.order.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

/** Stops the start where there are endpoints whose secrets could not be opened. */
@Singleton
final class KeyCheck {
  private final SecretSeal seal;
  private final Endpoints endpoints;

  KeyCheck(SecretSeal seal, Endpoints endpoints) {
    this.seal = seal;
    this.endpoints = endpoints;
  }

  void check(@Observes StartupEvent event) throws SQLException {
    Optional<Endpoints.SealedSecret> stored = endpoints.anySecret();
    if (stored.isEmpty()) {
      return;
    }
    if (!seal.hasKey()) {
      throw new IllegalStateException(
          "There are webhook endpoints, but no key to open their secrets: set"
              + " kessai.webhooks.key.");
    }
    try {
      seal.open(stored.get().endpoint(), stored.get().sealed());
    } catch (SecretSeal.Unopened e) {
      throw new IllegalStateException(
          e.getMessage() + " Set the key with which the endpoints were registered.");
    }
  }
}

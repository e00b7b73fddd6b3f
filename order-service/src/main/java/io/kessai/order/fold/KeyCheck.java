package io.kessai.order.fold;

import io.kessai.seal.KeyProofs;
import io.kessai.seal.Seal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.InstantSource;

/** Stops the start where what is stored could not be opened. */
@Singleton
final class KeyCheck {
  private final OrderDatabase database;
  private final Seal seal;
  private final InstantSource clock;

  KeyCheck(OrderDatabase database, Seal seal, InstantSource clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    database.inTransaction(
        connection -> {
          KeyProofs.check(connection, seal, clock.instant());
          return true;
        });
  }
}

package io.kessai.paymentapi.payment;

import io.agroal.api.AgroalDataSource;
import io.kessai.seal.KeyProofs;
import io.kessai.seal.Seal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/** Stops the start where what is stored could not be opened. */
@Singleton
class KeyCheck {
  private final AgroalDataSource database;
  private final Seal seal;
  private final InstantSource clock;

  KeyCheck(AgroalDataSource database, Seal seal, InstantSource clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      KeyProofs.check(connection, seal, clock.instant());
    }
  }
}

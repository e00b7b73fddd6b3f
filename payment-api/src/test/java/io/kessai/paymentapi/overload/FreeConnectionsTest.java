package io.kessai.paymentapi.overload;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.kessai.paymentapi.KessaiConfig;
import io.kessai.paymentapi.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

/** Settings that leave requests no connection are refused at the start. */
class FreeConnectionsTest {
  private static final int CONNECTIONS = 20;

  @Test
  void leavingThemAllToOutcomesIsRefused() {
    assertThatThrownBy(() -> leaving(CONNECTIONS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "kessai.requests.connections-left is 20; it must be less than"
                + " quarkus.datasource.jdbc.max-size, which is 20.");
  }

  @Test
  void leavingOneToRequestsIsTaken() {
    assertThatCode(() -> leaving(CONNECTIONS - 1)).doesNotThrowAnyException();
  }

  private static void leaving(int connections) throws SQLException {
    AgroalDataSourceConfigurationSupplier settings =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(
                            nowhere -> nowhere.connectionProviderClass(Driver.class)));
    try (AgroalDataSource database = AgroalDataSource.from(settings)) {
      new FreeConnections(database, config(connections), new SimpleMeterRegistry());
    }
  }

  private static KessaiConfig config(int connectionsLeft) {
    return Settings.of(
            Map.of("kessai.requests.connections-left", Integer.toString(connectionsLeft)))
        .getConfigMapping(KessaiConfig.class);
  }
}

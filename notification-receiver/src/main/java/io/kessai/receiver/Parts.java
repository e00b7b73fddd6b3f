package io.kessai.receiver;

import io.kessai.gateway.Merchants;
import io.kessai.gateway.MerchantsConfig;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts that this service takes from elsewhere. */
@Singleton
final class Parts {

  /** Made at the start, so that a malformed key stops it. */
  @Produces
  @Singleton
  @Startup
  Merchants merchants(MerchantsConfig config) {
    try {
      return new Merchants(config);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage()); // its cause says less
    }
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}

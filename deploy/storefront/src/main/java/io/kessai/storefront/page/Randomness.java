package io.kessai.storefront.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Where ids get their randomness from. */
@ApplicationScoped
class Randomness {

  @Produces
  @Singleton
  RandomGenerator secure() {
    return new SecureRandom();
  }
}

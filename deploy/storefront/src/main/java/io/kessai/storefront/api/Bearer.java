package io.kessai.storefront.api;

import io.kessai.storefront.StorefrontConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Signs a short-lived token for each request, good for this shop's merchant only. */
@ApplicationScoped
class Bearer {
  private static final String ISSUER = "kessai";
  private static final String SCOPE = "payments:write payments:read orders:read";

  private final StorefrontConfig config;

  Bearer(StorefrontConfig config) {
    this.config = config;
  }

  /** A key that cannot sign stops the start, not the first consumer. */
  void tryKey(@Observes StartupEvent start) {
    if (config.jwtPrivateKey().isEmpty()) {
      throw new ConfigurationException(
          "storefront.jwt-private-key is missing: the PEM file of the key that signs the shop's tokens.");
    }
    try {
      sign();
    } catch (JwtException unusable) {
      throw new ConfigurationException(
          "storefront.jwt-private-key names no readable PEM private key: "
              + config.jwtPrivateKey().get());
    }
  }

  /** A new token. */
  String sign() {
    return Jwt.issuer(ISSUER)
        .subject("storefront")
        .claim("scope", SCOPE)
        .claim("merchants", List.of(config.merchant()))
        .expiresIn(config.jwtLifetime())
        .sign();
  }
}

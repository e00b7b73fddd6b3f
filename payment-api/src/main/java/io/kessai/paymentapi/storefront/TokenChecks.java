package io.kessai.paymentapi.storefront;

import io.kessai.token.CheckedTokens;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Has storefronts' tokens checked by {@link CheckedTokens} instead of each time anew. */
@Singleton
@Alternative
@Priority(1)
final class TokenChecks {

  @Produces
  @Singleton
  JWTCallerPrincipalFactory checked(InstantSource clock) {
    return new CheckedTokens(clock);
  }
}

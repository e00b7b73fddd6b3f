package io.kessai.order.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.auth.cdi.NullJsonWebToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The REST API's token is the one that its caller sent. The console's login by OpenID Connect
 * brings a producer of tokens that would come before it, and knows of no token but the provider's.
 */
@Singleton
@Alternative
@Priority(100)
final class BearerTokens {

  @Produces
  @RequestScoped
  JsonWebToken token(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token ? token : new NullJsonWebToken();
  }
}

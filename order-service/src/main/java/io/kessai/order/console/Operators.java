package io.kessai.order.console;

import io.kessai.order.console.ConsoleConfig.Login;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Whom a session's cookie, which this service has sealed, stands for. */
@Singleton
final class Operators implements IdentityProvider<TrustedAuthenticationRequest> {
  private final ConsoleConfig config;

  Operators(ConsoleConfig config) {
    this.config = config;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  /** A cookie from before the operator was renamed, or the login switched off, is worth nothing. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    return config.login() == Login.PASSWORD && request.getPrincipal().equals(config.operator())
        ? Uni.createFrom().item(local())
        : Uni.createFrom().failure(new AuthenticationFailedException());
  }

  /** The one operator of the login by password. */
  SecurityIdentity local() {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(config.operator()))
        .addRole(Roles.READ)
        .addRole(Roles.ACT)
        .build();
  }
}

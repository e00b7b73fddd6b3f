package io.kessai.order;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tokens as an identity provider would sign them. */
public final class Tokens {
  private Tokens() {}

  /** One that may read the orders of these merchants. */
  public static String reading(String... merchants) {
    return of("payments:write orders:read", merchants);
  }

  /** One with these scopes for these merchants. */
  public static String of(String scope, String... merchants) {
    return named("storefront", scope, merchants);
  }

  /** One of this storefront. */
  public static String named(String storefront, String scope, String... merchants) {
    return Jwt.issuer("kessai")
        .subject(storefront)
        .claim("scope", scope)
        .claim("merchants", Set.of(merchants))
        .sign();
  }

  /** One of an operator of this name, for these merchants. */
  public static String operating(String name, String... merchants) {
    return Jwt.issuer("kessai")
        .subject(name)
        .claim("scope", "orders:operate")
        .claim("merchants", Set.of(merchants))
        .sign();
  }

  /** One with this scope that expires then. */
  public static String until(Instant expiry, String scope, String merchant) {
    return Jwt.issuer("kessai")
        .subject("storefront")
        .claim("scope", scope)
        .claim("merchants", Set.of(merchant))
        .expiresAt(expiry)
        .sign();
  }

  /** One that was valid an hour ago. */
  public static String expired(String merchant) {
    Instant past = Instant.now().minus(Duration.ofHours(1));
    return Jwt.issuer("kessai")
        .subject("storefront")
        .claim("scope", "orders:read")
        .claim("merchants", Set.of(merchant))
        .issuedAt(past)
        .expiresAt(past.plusSeconds(1))
        .sign();
  }
}

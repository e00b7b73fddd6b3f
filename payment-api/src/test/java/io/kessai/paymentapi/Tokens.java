package io.kessai.paymentapi;

import io.smallrye.jwt.build.Jwt;
import java.util.List;

/** Storefronts' tokens for tests. */
public final class Tokens {
  private Tokens() {}

  /** A token of the demo shop that may do everything here. */
  public static String ofShop() {
    return of("payments:write payments:read", "demo");
  }

  /** A token with these scopes, for this merchant. */
  public static String of(String scopes, String merchant) {
    return of("shop", scopes, merchant);
  }

  /** A token of this storefront with these scopes, for this merchant. */
  public static String of(String storefront, String scopes, String merchant) {
    return Jwt.issuer("kessai")
        .subject(storefront)
        .claim("scope", scopes)
        .claim("merchants", List.of(merchant))
        .expiresIn(300)
        .sign();
  }
}

package io.kessai.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/**
 * Whoever a token was given to. The library finds out by an exception that a claim is none of its
 * own, each time that it is asked for; here it is looked up.
 */
final class TokenHolder extends DefaultJWTCallerPrincipal {
  private static final Map<String, Claims> OWN =
      Arrays.stream(Claims.values()).collect(Collectors.toMap(Claims::name, Function.identity()));

  TokenHolder(String token, String type, JwtClaims claims) {
    super(token, type, claims);
  }

  @Override
  protected Claims getClaimType(String claim) {
    return OWN.getOrDefault(claim, Claims.UNKNOWN);
  }
}

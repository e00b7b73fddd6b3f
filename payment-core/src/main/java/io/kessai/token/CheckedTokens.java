package io.kessai.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kessai.gateway.Hashes;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Checks storefronts' tokens. A storefront sends the same one with request after request, and its
 * signature is dear to check, so that one that was found good is taken for ten seconds without
 * being checked again: for so long after its key was withdrawn too, and never past its own expiry.
 * What was found bad is remembered nowhere.
 */
public final class CheckedTokens extends JWTCallerPrincipalFactory {
  private static final int TAKEN_SECONDS = 10;
  private static final int MOST = 1_000;

  private final DefaultJWTTokenParser tokens = new DefaultJWTTokenParser();
  private final Cache<String, Checked> good =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  private final InstantSource clock;

  /** With the clock by which tokens are checked anew. */
  public CheckedTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** Always with the same rules, which are the configuration's. */
  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
    String digest = Hashes.sha256(Hashes.utf8(token));
    Instant now = clock.instant();
    Checked checked = good.getIfPresent(digest);
    if (checked == null || !now.isBefore(checked.until())) {
      checked = check(token, rules, now);
      good.put(digest, checked);
    }
    return checked.caller();
  }

  private Checked check(String token, JWTAuthContextInfo rules, Instant now) throws ParseException {
    JwtContext found = tokens.parse(token, rules);
    JwtClaims claims = found.getJwtClaims();
    JWTCallerPrincipal caller =
        new TokenHolder(token, found.getJoseObjects().getFirst().getHeader("typ"), claims);
    Instant expiry = Instant.ofEpochSecond(caller.getExpirationTime());
    Instant next = now.plus(Duration.ofSeconds(TAKEN_SECONDS));
    return new Checked(caller, expiry.isBefore(next) ? expiry : next);
  }

  private record Checked(JWTCallerPrincipal caller, Instant until) {}
}

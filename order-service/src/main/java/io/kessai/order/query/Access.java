package io.kessai.order.query;

import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.auth.cdi.NullJsonWebToken;
import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * For which merchants the request's token may act: its claim {@code merchants}. The token is the
 * one that the caller sent: an injected one would be the console's provider's, and made anew for
 * each request.
 */
@Singleton
public class Access {
  /** The scope that every read of orders needs. */
  public static final String ORDERS_READ = "orders:read";

  /** The scope of operators, who see to what could not be applied. */
  public static final String ORDERS_OPERATE = "orders:operate";

  /** In the claim, for operators: every merchant. Storefronts' tokens name their merchants. */
  private static final String EVERY_MERCHANT = "*";

  private static final String CLAIM = "merchants";

  private final SecurityIdentity caller;

  Access(SecurityIdentity caller) {
    this.caller = caller;
  }

  /** Refuses with 403 where the token does not name the merchant. */
  public void mustInclude(String merchant) {
    if (!names(merchant)) {
      throw notThisMerchant();
    }
  }

  /** Whether the token is for operations of every merchant. */
  public boolean isForEveryMerchant() {
    return names(EVERY_MERCHANT);
  }

  /** What a request is refused with that the token's merchants do not allow. */
  public static ProblemException notThisMerchant() {
    return ProblemException.of(ProblemType.MERCHANT_FORBIDDEN);
  }

  /** Who acts: the token's claim {@code upn}, else {@code sub}; a token without is no valid one. */
  public String actor() {
    return token().getName();
  }

  /** When the token expires. */
  public Instant validUntil() {
    return Instant.ofEpochSecond(token().getExpirationTime());
  }

  /** Those that the token names; none where the claim is missing or no array. */
  public Set<String> merchants() {
    return named().collect(Collectors.toSet());
  }

  private boolean names(String merchant) {
    return named().anyMatch(merchant::equals);
  }

  private Stream<String> named() {
    Object claim = token().getClaim(CLAIM);
    return claim instanceof Collection<?> names ? names.stream().map(Access::text) : Stream.empty();
  }

  private JsonWebToken token() {
    return caller.getPrincipal() instanceof JsonWebToken token ? token : new NullJsonWebToken();
  }

  private static String text(Object name) {
    return name instanceof JsonString json ? json.getString() : name.toString();
  }
}

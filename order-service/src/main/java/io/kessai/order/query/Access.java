package io.kessai.order.query;

import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For which merchants the request's token may act: its claim {@code merchants}. */
@RequestScoped
public class Access {
  /** The scope that every read of orders needs. */
  public static final String ORDERS_READ = "orders:read";

  /** The scope of operators, who see to what could not be applied. */
  public static final String ORDERS_OPERATE = "orders:operate";

  /** In the claim, for operators: every merchant. Storefronts' tokens name their merchants. */
  private static final String EVERY_MERCHANT = "*";

  private static final String CLAIM = "merchants";

  private final JsonWebToken token;

  Access(JsonWebToken token) {
    this.token = token;
  }

  /** Refuses with 403 where the token does not name the merchant. */
  public void mustInclude(String merchant) {
    if (!merchants().contains(merchant)) {
      throw notThisMerchant();
    }
  }

  /** Whether the token is for operations of every merchant. */
  public boolean isForEveryMerchant() {
    return merchants().contains(EVERY_MERCHANT);
  }

  /** What a request is refused with that the token's merchants do not allow. */
  public static ProblemException notThisMerchant() {
    return ProblemException.of(ProblemType.MERCHANT_FORBIDDEN);
  }

  /** Who acts: the token's claim {@code upn}, else {@code sub}; a token without is no valid one. */
  public String actor() {
    return token.getName();
  }

  /** When the token expires. */
  public Instant validUntil() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }

  /** Those that the token names; none where the claim is missing or no array. */
  public Set<String> merchants() {
    Object claim = token.getClaim(CLAIM);
    return claim instanceof Collection<?> names
        ? names.stream().map(Access::text).collect(Collectors.toSet())
        : Set.of();
  }

  private static String text(Object name) {
    return name instanceof JsonString json ? json.getString() : name.toString();
  }
}

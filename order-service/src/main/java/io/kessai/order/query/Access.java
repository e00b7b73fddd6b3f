package io.kessai.order.query;

import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemException;
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

  private static final String CLAIM = "merchants";

  private final JsonWebToken token;

  Access(JsonWebToken token) {
    this.token = token;
  }

  /** Refuses with 403 where the token does not name the merchant. */
  public void mustInclude(String merchant) {
    if (!merchants().contains(merchant)) {
      throw new ProblemException(
          Problem.of(
              403,
              "merchant-not-allowed",
              "Not this merchant",
              "Use a token whose merchants claim names this merchant."));
    }
  }

  /** When the token expires. */
  public Instant validUntil() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }

  /** Those that the token names; none where the claim is missing or no array. */
  Set<String> merchants() {
    Object claim = token.getClaim(CLAIM);
    return claim instanceof Collection<?> names
        ? names.stream().map(Access::text).collect(Collectors.toSet())
        : Set.of();
  }

  private static String text(Object name) {
    return name instanceof JsonString json ? json.getString() : name.toString();
  }
}

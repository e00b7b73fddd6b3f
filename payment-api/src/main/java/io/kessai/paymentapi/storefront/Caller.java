package io.kessai.paymentapi.storefront;

import io.kessai.fact.MerchantId;
import io.kessai.gateway.Merchant;
import io.kessai.gateway.Merchants;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The storefront that calls, known by its token. Its scopes are checked on the resources. */
@RequestScoped
public class Caller {
  private static final String MERCHANTS_CLAIM = "merchants";

  private final JsonWebToken token;
  private final Merchants merchants;

  Caller(JsonWebToken token, Merchants merchants) {
    this.token = token;
    this.merchants = merchants;
  }

  /**
   * The merchant, if the caller may act for it. One that does not exist and one of somebody else
   * are answered alike.
   *
   * @throws Problem {@code merchant-forbidden}
   */
  public Merchant actsFor(String merchant) {
    return Optional.of(merchant)
        .filter(this::isAllowed)
        .flatMap(allowed -> merchants.find(new MerchantId(allowed)))
        .orElseThrow(() -> Problem.of(ProblemType.MERCHANT_FORBIDDEN));
  }

  private boolean isAllowed(String merchant) {
    Object claim = token.getClaim(MERCHANTS_CLAIM);
    return claim instanceof Collection<?> allowed
        && allowed.stream().anyMatch(name -> merchant.equals(text(name)));
  }

  private static String text(Object claim) {
    return claim instanceof JsonString string ? string.getString() : String.valueOf(claim);
  }
}

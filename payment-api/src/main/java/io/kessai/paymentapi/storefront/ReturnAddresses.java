package io.kessai.paymentapi.storefront;

import io.kessai.gateway.Merchant;
import io.kessai.gateway.MerchantsConfig;
import io.kessai.paymentapi.problem.Problem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides where a consumer's browser may be sent on to: never an open redirect (TDS-4). */
@Singleton
public class ReturnAddresses {
  private final MerchantsConfig merchants;

  ReturnAddresses(MerchantsConfig merchants) {
    this.merchants = merchants;
  }

  /**
   * The address to send browsers on to: the storefront's own where the merchant allows it, else the
   * merchant's configured page.
   *
   * @throws Problem {@code invalid-request} where it is not allowed, or none is known
   */
  public URI choose(Merchant merchant, Optional<URI> wanted) {
    MerchantsConfig.Account account = merchants.all().get(merchant.id().value());
    if (wanted.isEmpty()) {
      return account
          .returnUrl()
          .orElseThrow(
              () -> Problem.invalid("returnUrl", "is needed: the merchant has no page configured"));
    }
    URI address = wanted.get().normalize();
    boolean allowed =
        account.returnUrl().filter(address::equals).isPresent()
            || account.returnAllowed().orElse(List.of()).stream()
                .anyMatch(base -> isWithin(base, address));
    if (!allowed) {
      throw Problem.invalid(
          "returnUrl", "must begin with an address that the merchant's configuration allows");
    }
    return address;
  }

  private static boolean isWithin(URI base, URI address) {
    String basePath = base.getPath() == null ? "" : base.getPath();
    String path = address.getPath() == null ? "" : address.getPath();
    return Objects.equals(base.getScheme(), address.getScheme())
        && base.getHost() != null
        && base.getHost().equalsIgnoreCase(address.getHost())
        && base.getPort() == address.getPort()
        && address.getRawUserInfo() == null
        && !path.contains("/../")
        && (path.equals(basePath)
            || path.startsWith(basePath.endsWith("/") ? basePath : basePath + "/"));
  }
}

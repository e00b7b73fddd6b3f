package io.kessai.storefront.page;

import io.kessai.storefront.StorefrontConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is looking: their language, the orders they made in this browser, and a random name for
 * whoever uses it, kept in cookies.
 */
@RequestScoped
public class Visitor {
  private static final String LANGUAGE = "lang";
  private static final String ORDERS = "orders";
  private static final String SHOPPER = "shopper";
  private static final String SEPARATOR = ".";
  private static final int MOST_ORDERS = 20;
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final OrderIds ids;
  private final boolean secure;

  Visitor(HttpHeaders headers, UriInfo uri, OrderIds ids, StorefrontConfig config) {
    this.headers = headers;
    this.uri = uri;
    this.ids = ids;
    this.secure = "https".equals(config.publicUrl().getScheme());
  }

  /** The language chosen before, else the browser's, else English. */
  public Language language() {
    return cookie(LANGUAGE)
        .flatMap(Language::of)
        .orElseGet(() -> Language.best(headers.getAcceptableLanguages()));
  }

  /** The page asked for, as its template needs it. */
  public Page page() {
    return new Page(language(), uri.getRequestUri());
  }

  /** Ids of the orders made in this browser, newest first, at most 20. */
  public List<String> orders() {
    return cookie(ORDERS).stream()
        .flatMap(ids -> Arrays.stream(ids.split("\\.", MOST_ORDERS + 1)))
        .filter(OrderIds::isOne)
        .limit(MOST_ORDERS)
        .toList();
  }

  /** The shop's name of whoever uses this browser: what an account's id is to a real shop. */
  public Optional<String> shopper() {
    return cookie(SHOPPER).filter(OrderIds::isShopper);
  }

  /** Remembers that name, a new one where there is none. */
  public NewCookie named() {
    return remember(SHOPPER, shopper().orElseGet(ids::nextShopper));
  }

  /** Remembers the language. */
  NewCookie chose(Language language) {
    return remember(LANGUAGE, language.tag());
  }

  /** Remembers one more order. */
  public NewCookie ordered(String orderId) {
    List<String> ids =
        Stream.concat(Stream.of(orderId), orders().stream()).distinct().limit(MOST_ORDERS).toList();
    return remember(ORDERS, String.join(SEPARATOR, ids));
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
  }

  /** Lax: a consumer who comes back from another site finds their orders. */
  private NewCookie remember(String name, String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge((int) REMEMBERED.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(SameSite.LAX)
        .build();
  }
}
